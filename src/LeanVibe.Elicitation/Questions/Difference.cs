using LeanVibe.Blueprints;

namespace LeanVibe.Elicitation.Questions;

/// <summary>How far two Blueprints are from each other, 0 to 1: entities and roles weigh most, then lives, actions and screens, then fields and looks.</summary>
internal static class Difference
{
    private const double Much = 14;

    public static double Between(Blueprint a, Blueprint b)
    {
        var weight =
            3 * Apart(a.Entities, b.Entities, e => e.Id)
            + 3 * Apart(a.Roles, b.Roles, r => (r.Id, r.SignsUp))
            + 1.5 * Apart(a.Actions, b.Actions, x => x.Id)
            + 1 * Apart(a.Screens, b.Screens, s => s.Id)
            + 1 * Apart(a.Kpis.Take(3), b.Kpis.Take(3), k => k.Id)
            + 0.5 * Apart(a.Entities.SelectMany(Members), b.Entities.SelectMany(Members), m => m)
            + 0.2 * Apart(a.Permissions, b.Permissions, p => (p.Role, p.Entity, p.Scope, string.Join(' ', p.Operations)))
            + 1 * Apart(a.Qualities, b.Qualities, q => q.Statement)
            + 2 * Count(a.Product.Name != b.Product.Name)
            + 3 * Count(a.Product.FeePercent != b.Product.FeePercent)
            + 2 * Count(a.Product.Currency != b.Product.Currency)
            + 2 * Count(a.Product.Brand != b.Product.Brand);
        return Math.Min(1, weight / Much);
    }

    private static IEnumerable<string> Members(Entity entity) =>
        entity.Fields.Select(f => $"{entity.Id}.{f.Id}").Concat(entity.Relations.Select(r => $"{entity.Id}>{r.Id}")).Concat(entity.Lifecycle?.States.Select(s => $"{entity.Id}@{s.Id}") ?? [])
            .Concat(entity.Lifecycle?.Transitions.Select(t => $"{entity.Id}!{t.Id}!{string.Join(' ', t.Roles)}") ?? []);

    private static int Apart<T, TKey>(IEnumerable<T> a, IEnumerable<T> b, Func<T, TKey> key)
    {
        var (left, right) = (a.Select(key).ToHashSet(), b.Select(key).ToHashSet());
        return left.Count(k => !right.Contains(k)) + right.Count(k => !left.Contains(k));
    }

    private static int Count(bool differs) => differs ? 1 : 0;
}
