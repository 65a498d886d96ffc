namespace HarvestTable.Platform.Rows;

public abstract partial class Repository<TRow, TInput>
{
    public async Task<IReadOnlyList<AskedRow>> DrawAsync(
        Caller caller, string show, string ask, IQueryCollection filters, IReadOnlyCollection<Guid>? only, int most, CancellationToken ct)
    {
        var scope = Access.Demand(Operation.Read, caller);
        var (shown, asked) = (Words("show", show, caller), Words("ask", ask, caller));
        var where = only is null ? new Filters(Facets, caller, filters).Where(scope) : Sql.Of($"({scope}) and (1 = 0");
        foreach (var id in only ?? [])
        {
            where.Add($" or t.id = {id}");
        }

        where.Add(only is null ? Sql.Of($"") : Sql.Of($")"));
        return await services.Db.ListAsync(
            $"""
            select t.id, {shown.Sql}, {asked.Sql} from {View} t where {where}
            and coalesce({shown.Sql}, '') <> '' and coalesce({asked.Sql}, '') <> '' order by random() limit {most}
            """,
            r => new AskedRow(r.Id(), shown.NameOf(r.Text()), asked.NameOf(r.Text())),
            ct);
    }

    private Facet Words(string member, string name, Caller caller) =>
        Facets.Find(name, caller) is { Kind: FacetKind.Text or FacetKind.Choice } facet ? facet : throw Refusal.Invalid(member, "There is no such text.");
}
