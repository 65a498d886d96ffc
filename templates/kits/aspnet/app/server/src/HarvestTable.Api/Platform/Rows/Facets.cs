namespace HarvestTable.Platform.Rows;

/// <summary>The facets of one entity. Visitors search, filter and sort only by what they may see.</summary>
/// <param name="mine">The column that "mine" compares with the caller; null when rows belong to nobody.</param>
public sealed class Facets(SqlText? mine, params Facet[] facets)
{
    private static readonly Facet Created = new("createdAt", "Created", "created_at", FacetKind.Time) { IsPublic = true };

    private readonly Facet[] _all = [.. facets, Created];

    public SqlText? Mine => mine;

    public IEnumerable<Facet> VisibleTo(Caller caller) => caller.IsSignedIn || caller.Administers ? _all : _all.Where(f => f.IsPublic);

    /// <summary>"name" or "-name"; newest first when it names nothing that may be sorted by.</summary>
    public Sql Order(string? sort, Caller caller)
    {
        var name = sort?.TrimStart('-') is "created" ? "createdAt" : sort?.TrimStart('-');
        if (VisibleTo(caller).FirstOrDefault(f => f.Name == name && f.Kind != FacetKind.File) is not { } facet)
        {
            return $"t.created_at desc, t.id desc";
        }

        return sort!.StartsWith('-')
            ? Sql.Of($"{facet.SortKey} desc nulls last, t.id desc")
            : Sql.Of($"{facet.SortKey} asc nulls last, t.id asc");
    }

    /// <summary>By the JSON member or the Blueprint's id; null when there is no such facet or the caller may not see it.</summary>
    public Facet? Find(string name, Caller caller)
    {
        var wanted = name == "created" ? "createdAt" : name.Replace("-", "");
        return VisibleTo(caller).FirstOrDefault(f => string.Equals(f.Name, wanted, StringComparison.OrdinalIgnoreCase));
    }
}
