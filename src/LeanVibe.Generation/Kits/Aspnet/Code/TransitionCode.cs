using LeanVibe.Blueprints;
using LeanVibe.Generation.Kits.Aspnet.Database;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.Aspnet.Code;

internal sealed class TransitionCode(ProductModel product, EntityModel entity, Transition transition)
{
    public string Id => CSharp.Literal(transition.Id);

    public string Name => CSharp.Literal(transition.Name);

    public string From => string.Join(", ", transition.From.Select(CSharp.Literal));

    public string To => CSharp.Literal(transition.To);

    public string Roles => RoleCode.List(transition.Roles);

    public string Guard => GuardCode.Of(product, entity, transition.Guard, 16);

    public string Method => CSharp.Identifier(Blueprints.Naming.Casing.Pascal(transition.Id)) + "Async";

    public IReadOnlyList<string> Lines { get; } = new EffectCode(product, entity, []).Write(transition.Effects);
}

internal static class GuardCode
{
    /// <summary>"" when there is none.</summary>
    public static string Of(ProductModel product, EntityModel entity, IReadOnlyList<Condition> guard, int indent) =>
        new Conditions(product, "{caller.Id}").All(entity, guard) is { } sql ? $"Sql.Of({CSharp.Sql(sql, indent)})" : "";
}
