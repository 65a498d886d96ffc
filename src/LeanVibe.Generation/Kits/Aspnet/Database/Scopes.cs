using LeanVibe.Blueprints;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.Aspnet.Database;

/// <summary>Grants as conditions over a row "t" of the entity's view.</summary>
internal sealed class Scopes(ProductModel product)
{
    private const string Caller = "{caller.Id}";

    private readonly RowSql _rows = new(product);

    /// <summary>What a role's grants for one operation reach together; "" is everything, null is nothing.</summary>
    public string? Union(EntityModel entity, IEnumerable<Grant> grants)
    {
        var parts = new List<string>();
        foreach (var grant in grants)
        {
            switch (grant)
            {
                case { Scope: Scope.All } when entity.HidesDraftsFrom(grant.Role):
                    parts.Add($"t.status <> {SqlLiteral.Text(entity.States[0].Id)}");
                    break;
                case { Scope: Scope.All }:
                    return "";
                case { Role: not Role.Visitor, Scope: Scope.Own } when entity.HasOwner:
                    parts.Add($"t.row_owner_id = {Caller}");
                    break;
                case { Role: not Role.Visitor, Scope: Scope.Related } when Related(grant.Via) is { } related:
                    parts.Add(related);
                    break;
                default:
                    break;
            }
        }

        return parts.Count == 0 ? null : string.Join("\nor ", parts.Distinct());
    }

    private string? Related(IReadOnlyList<Step> via)
    {
        if (via.Count == 0)
        {
            return null;
        }

        if (via is [{ Forward: true, Relation.ToAccount: true } only])
        {
            return $"t.{SqlNames.Column(only.Relation)} = {Caller}";
        }

        var lines = new List<string>();
        var alias = "t";
        var first = "";
        for (var i = 0; i < via.Count; i++)
        {
            var step = via[i];
            if (step is { Forward: true, Relation.ToAccount: true })
            {
                return Exists(lines, first, $"{alias}.{SqlNames.Column(step.Relation)} = {Caller}");
            }

            var next = $"a{i + 1}";
            var table = SqlNames.Table(product.Entity(step.To));
            var on = step.Forward
                ? $"{next}.id = {alias}.{SqlNames.Column(step.Relation)}"
                : $"{next}.{SqlNames.Column(step.Relation)} = {alias}.id";
            if (i == 0)
            {
                first = on;
                lines.Add($"select 1 from {table} {next}");
            }
            else
            {
                lines.Add($"join {table} {next} on {on}");
            }

            alias = next;
        }

        return _rows.Owner(product.Entity(via[^1].To), alias) is { } owner ? Exists(lines, first, $"{owner} = {Caller}") : null;
    }

    private static string Exists(List<string> lines, string first, string last) =>
        $"exists (\n  {string.Join("\n  ", lines)}\n  where {first} and {last})";
}
