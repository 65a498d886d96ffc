using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.Aspnet.Code;

internal sealed class ActionCode(ProductModel product, EntityModel entity, ActionModel action)
{
    public string Id => CSharp.Literal(action.Id);

    public string Name => CSharp.Literal(action.Source.Name);

    public string Member => CSharp.Identifier(action.Name.Pascal) is "OnRow" ? "OnRowAction" : CSharp.Identifier(action.Name.Pascal);

    public string Method => CSharp.Identifier(action.Name.Pascal) + "Async";

    public bool OnCollection => action.Source.OnCollection;

    public bool HasInput => action.Input.Count > 0;

    public string InputType => InputTypeOf(entity, action);

    public string Roles => RoleCode.List(action.Source.Roles);

    public string Guard => OnCollection ? "" : GuardCode.Of(product, entity, action.Source.Guard, 12);

    public string Map =>
        (OnCollection ? "MapCollectionAction" : "MapAction") + (HasInput ? $"<{entity.Name.Type}, {entity.Name.Type}Input, {InputType}>" : "");

    public IReadOnlyList<PropertyCode> Properties =>
        [.. action.Input.Select(f => new PropertyCode($"{FieldCode.Type(f.Source.Type)}? {CSharp.Member(f.Name.Pascal, InputType)} {{ get; init; }}"))];

    public IReadOnlyList<string> CheckLines =>
    [
        .. action.Input.Select(f => FieldCode.Check(
            f, $"input.{CSharp.Member(f.Name.Pascal, InputType)}", $"[.. {entity.Name.Type}Choices.{CSharp.Identifier(f.Name.Pascal)}.Keys]")).OfType<string>(),
    ];

    public IReadOnlyList<string> Lines { get; } = new EffectCode(product, entity, action.Input, action).Write(action.Effects);

    public static string InputTypeOf(EntityModel entity, ActionModel action) => $"{entity.Name.Type}{action.Name.Pascal}Input";
}
