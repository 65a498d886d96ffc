namespace HarvestTable.Platform.Kpis;

/// <summary>Works out the product's figures from its own rows.</summary>
public sealed class KpiBoard(Db db, TimeProvider clock, IReadOnlyList<KpiDefinition> definitions)
{
    private const int Periods = 12;

    public async Task<IReadOnlyList<KpiView>> ReadAsync(Caller caller, CancellationToken ct)
    {
        var views = new List<KpiView>();
        foreach (var kpi in definitions.Where(k => caller.Administers || k.Roles.Contains(caller.Role)))
        {
            views.Add(await ReadAsync(kpi, ct));
        }

        return views;
    }

    /// <summary>Each figure over all rows, whenever they were made.</summary>
    public async Task<IReadOnlyList<(string Id, decimal Value)>> TotalsAsync(CancellationToken ct)
    {
        var totals = new List<(string Id, decimal Value)>();
        foreach (var kpi in definitions)
        {
            totals.Add((kpi.Id, await db.FirstAsync($"select {kpi.Value} from {kpi.From}", r => ValueOf(kpi, r), ct)));
        }

        return totals;
    }

    private static decimal ValueOf(KpiDefinition kpi, RowReader row) =>
        kpi.IsMoney ? Money.FromMinor((long)Math.Round(row.Number())) : Math.Round(row.Number(), 2);

    private async Task<KpiView> ReadAsync(KpiDefinition kpi, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        Sql query = $"";
        for (var i = Periods - 1; i >= 0; i--)
        {
            var until = now - (kpi.Period * i);
            query.Add($"{Separator(i)} select cast({i} as bigint) as age, {kpi.Value} from {kpi.From} and t.created_at > {until - kpi.Period} and t.created_at <= {until}");
        }

        var points = await db.ListAsync(
            query.Add($" order by age desc"),
            r =>
            {
                var until = now - (kpi.Period * (int)r.Long());
                return new KpiPoint(until, ValueOf(kpi, r));
            },
            ct);
        return new(kpi.Id, kpi.Name, points[^1].Value, points[^2].Value, kpi.Target, kpi.Unit, kpi.LowerIsBetter, points);
    }

    private static SqlText Separator(int age) => new(age == Periods - 1 ? "" : " union all");
}
