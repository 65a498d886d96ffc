using LeanVibe.Blueprints;
using LeanVibe.Generation.Kits.Aspnet.Database;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.Aspnet.Code;

/// <summary>One figure; texts are C# literals.</summary>
internal sealed class KpiCode(ProductModel product, Kpi kpi)
{
    private readonly EntityModel? _entity = kpi.Measure.Entity == Entity.Account ? null : product.Entity(kpi.Measure.Entity);

    public string Id => CSharp.Literal(kpi.Id);

    public string Name => CSharp.Literal(kpi.Name);

    public string Value => CSharp.Literal($"cast(coalesce({Aggregate}, 0) as numeric(20,4))");

    public string From
    {
        get
        {
            var source = _entity is null ? "app_accounts" : SqlNames.View(_entity);
            var where = new Conditions(product, "null").All(_entity, kpi.Measure.Where);
            return CSharp.Literal($"{source} t where {where ?? "1 = 1"}");
        }
    }

    public int Days => kpi.Period switch { Period.Day => 1, Period.Month => 30, _ => 7 };

    public string Target => kpi.Target is { } target ? CSharp.Number(target).TrimEnd('m') : "";

    public bool IsMoney => Field?.Source.Type == FieldType.Money && kpi.Measure.Function != Blueprints.Aggregate.Count;

    public string Unit => IsMoney ? "ProductInfo.Currency" : Field?.Source.Type switch
    {
        FieldType.Percent => "\"%\"",
        FieldType.Duration => "\"min\"",
        _ => "",
    };

    public bool LowerIsBetter => kpi.LowerIsBetter;

    public string Roles => RoleCode.List(kpi.Roles.Where(r => product.Roles.Any(known => known.Id == r)));

    private FieldModel? Field => _entity?.FindField(kpi.Measure.Field);

    private string Aggregate => (kpi.Measure.Function, Field) switch
    {
        (Blueprints.Aggregate.Count, _) or (_, null) => "count(*)",
        (Blueprints.Aggregate.Average, { } f) => $"avg(t.{SqlNames.Column(f)})",
        (Blueprints.Aggregate.Min, { } f) => $"min(t.{SqlNames.Column(f)})",
        (Blueprints.Aggregate.Max, { } f) => $"max(t.{SqlNames.Column(f)})",
        var (_, f) => $"sum(t.{SqlNames.Column(f)})",
    };
}
