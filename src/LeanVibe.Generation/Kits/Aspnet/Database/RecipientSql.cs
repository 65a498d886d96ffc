using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.Aspnet.Database;

/// <summary>Finds the accounts at the end of a path that begins at the row {id}.</summary>
internal sealed class RecipientSql(ProductModel product)
{
    public string Along(EntityModel from, IReadOnlyList<Step> steps)
    {
        var joins = new List<string>();
        var alias = "t";
        for (var i = 0; i < steps.Count; i++)
        {
            var step = steps[i];
            if (step is { Forward: true, Relation.ToAccount: true })
            {
                return Select(from, joins, $"{alias}.{SqlNames.Column(step.Relation)}");
            }

            var next = $"a{i + 1}";
            var on = step.Forward
                ? $"{next}.id = {alias}.{SqlNames.Column(step.Relation)}"
                : $"{next}.{SqlNames.Column(step.Relation)} = {alias}.id";
            joins.Add($"join {SqlNames.Table(product.Entity(step.To))} {next} on {on}");
            alias = next;
        }

        var last = steps.Count == 0 ? from : product.Entity(steps[^1].To);
        return new RowSql(product).Owner(last, alias) is { } owner ? Select(from, joins, owner) : "select id from app_accounts where 1 = 0";
    }

    private static string Select(EntityModel from, List<string> joins, string column) =>
        string.Join('\n', [$"select {column} from {SqlNames.Table(from)} t", .. joins, "where t.id = {id}"]);
}
