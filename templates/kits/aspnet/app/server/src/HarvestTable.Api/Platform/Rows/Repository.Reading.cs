namespace HarvestTable.Platform.Rows;

public abstract partial class Repository<TRow, TInput>
{
    public Task<PageOf<TRow>> ListAsync(Caller caller, IQueryCollection query, PageRequest page, CancellationToken ct)
    {
        var where = new Filters(Facets, caller, query).Where(Access.Demand(Operation.Read, caller));
        var order = Facets.Order(query["sort"], caller);
        if (string.IsNullOrEmpty(query["sort"]) && query["search"].ToString() is { Length: > 0 } words)
        {
            // What somebody looks for is more likely called so than to mention it.
            order = Sql.Of($"case when lower(t.row_label) like {Like.Containing(words)} escape '\\' then 0 else 1 end, ").Add(order);
        }

        return PageOf<TRow>.ReadAsync(services.Db, Select(caller), $"from {View} t where {where}", order, page, r => Read(r, caller), ct);
    }

    /// <summary>The same rows as a list, with all visible columns as text.</summary>
    public async Task<IResult> ExportAsync(Caller caller, IQueryCollection query, CancellationToken ct)
    {
        var where = new Filters(Facets, caller, query).Where(Access.Demand(Operation.Read, caller));
        var facets = Facets.VisibleTo(caller).ToList();
        var columns = new SqlText(string.Join(", ", facets.Select(f => f.Shown.Value)));
        var rows = await services.Db.ListAsync(
            $"select {columns} from {View} t where {where} order by {Facets.Order(query["sort"], caller)} limit {Csv.MostRows}",
            r => facets.Select(f => f.Cell(r)).ToArray(),
            ct);
        return Csv.File($"{Entity}.csv", facets.Select(f => f.Title), rows);
    }

    public Task<List<Option>> OptionsAsync(Caller caller, string? search, CancellationToken ct) => services.Db.ListAsync(
        $"""
        select t.id, t.row_label from {View} t where ({Access.Demand(Operation.Read, caller)})
        and lower(t.row_label) like {Like.Containing(search)} escape '\' order by lower(t.row_label), t.id limit 50
        """,
        static r => new Option(r.Id(), r.Text()),
        ct);

    public Task<List<SummaryRow>> SummariseAsync(Caller caller, IQueryCollection query, CancellationToken ct)
    {
        var where = new Filters(Facets, caller, query).Where(Access.Demand(Operation.Read, caller));
        return new Summary(Facets, caller, query).ReadAsync(services.Db, View, where, ct);
    }

    /// <exception cref="Refusal">404 when there is no such row for this caller.</exception>
    public async Task<TRow> FindAsync(Caller caller, Guid id, CancellationToken ct) =>
        await FindAsync(services.Db, caller, id, Access.Demand(Operation.Read, caller), ct) ?? throw Refusal.NotFound();

    public async Task<bool> MaySeeAsync(SqlRunner run, Caller caller, Guid id, CancellationToken ct) =>
        Access.For(Operation.Read, caller) is { } scope && await run.AnyAsync($"from {View} t where t.id = {id} and ({scope})", ct);

    public bool MaySeeAll(Caller caller) => Access.ReachesAll(Operation.Read, caller);

    public async Task<string> LabelAsync(SqlRunner run, Guid id, CancellationToken ct) =>
        await run.FirstAsync($"select t.row_label from {View} t where t.id = {id}", static r => r.Text(), ct) ?? "";

    public async Task<bool> ShowsUploadAsync(Caller caller, Guid upload, CancellationToken ct)
    {
        var columns = Facets.VisibleTo(caller).Where(f => f.Kind == FacetKind.File).Select(f => f.Sql).ToList();
        if (columns.Count == 0 || Access.For(Operation.Read, caller) is not { } scope)
        {
            return false;
        }

        Sql any = $"1 = 0";
        columns.ForEach(column => any.Add($" or {column} = {upload}"));
        return await services.Db.AnyAsync($"from {View} t where ({any}) and ({scope})", ct);
    }

    public async Task<IResult> ShowAsync(Caller caller, Guid id, CancellationToken ct) =>
        await MaySeeAsync(services.Db, caller, id, ct) ? TypedResults.Ok(await FindAsync(caller, id, ct)) : TypedResults.NoContent();

    /// <summary>A row that the caller has just made or changed; no read permission is asked.</summary>
    private async Task<TRow> ShowOwnAsync(Caller caller, Guid id, CancellationToken ct) =>
        (await FindAsync(services.Db, caller, id, $"1 = 1", ct))!;

    private Task<TRow?> FindAsync(SqlRunner run, Caller caller, Guid id, Sql scope, CancellationToken ct) =>
        run.FirstAsync($"select {Select(caller)} from {View} t where t.id = {id} and ({scope})", r => Read(r, caller), ct);

    /// <summary>First a flag for each thing that the caller might do with the row, then the columns.</summary>
    private Sql Select(Caller caller)
    {
        Sql select = $"{Flag(Allowed(Operation.Update, caller))}, {Flag(Allowed(Operation.Delete, caller))}, ";
        foreach (var transition in Transitions.Where(t => t.IsFor(caller)))
        {
            select.Add($"{Flag(Ready(transition, caller))}, ");
        }

        foreach (var action in Actions.Where(a => a.IsFor(caller)))
        {
            select.Add($"{Flag(Ready(action, caller))}, ");
        }

        return select.Add($"{Columns}");
    }

    private TRow Read(RowReader r, Caller caller)
    {
        var update = r.Flag();
        var delete = r.Flag();
        List<string> transitions = [.. Transitions.Where(t => t.IsFor(caller)).Where(_ => r.Flag()).Select(t => t.Id)];
        List<string> actions = [.. Actions.Where(a => a.IsFor(caller)).Where(_ => r.Flag()).Select(a => a.Id)];
        var row = Read(r, new Can(update, delete, transitions, actions));
        return caller.IsSignedIn || caller.Administers ? row : ForVisitor(row);
    }

    private Sql Allowed(Operation operation, Caller caller) =>
        Access.For(operation, caller) is { } scope ? Sql.Of($"not t.row_locked and ({scope})") : Sql.Of($"false");

    private static Sql Ready(RowTransition transition, Caller caller) =>
        Sql.Of($"t.status in {transition.From} and ").Add(Ready((RowAction)transition, caller));

    private static Sql Ready(RowAction action, Caller caller) => action.Guard is { } guard ? guard(caller) : Sql.Of($"true");

    private static Sql Flag(Sql condition) => $"case when {condition} then true else false end";
}
