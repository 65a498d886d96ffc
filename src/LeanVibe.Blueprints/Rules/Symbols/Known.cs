namespace LeanVibe.Blueprints.Rules.Symbols;

/// <summary>Mends that list what could be meant.</summary>
internal static class Known
{
    public static string Roles(SymbolTable symbols) => List("roles", symbols.Blueprint.Roles.Select(r => r.Id));

    public static string Entities(SymbolTable symbols, bool withAccount = false) =>
        List("entities", symbols.Blueprint.Entities.Select(e => e.Id).Concat(withAccount ? [Entity.Account] : []));

    public static string Members(Entity entity) =>
        List($"members of {entity.Id}", entity.Fields.Select(f => f.Id).Concat(entity.Relations.Select(r => r.Id)).Concat(entity.Lifecycle is null ? [] : ["status"]));

    public static string List(string what, IEnumerable<string> ids)
    {
        var all = ids.ToList();
        return all.Count == 0 ? $"There are no {what} yet; add one first." : $"Known {what}: {string.Join(", ", all.Take(30))}{(all.Count > 30 ? ", …" : "")}.";
    }
}
