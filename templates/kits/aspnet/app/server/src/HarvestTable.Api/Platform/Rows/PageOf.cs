namespace HarvestTable.Platform.Rows;

public sealed record PageOf<T>(IReadOnlyList<T> Items, int Total, int Number, int Size)
{
    public static async Task<PageOf<T>> ReadAsync(
        SqlRunner run, Sql columns, Sql from, Sql order, PageRequest page, Func<RowReader, T> read, CancellationToken ct)
    {
        var total = await run.CountAsync($"select count(*) {from}", ct);
        var items = await run.ListAsync(
            $"select {columns} {from} order by {order} limit {page.Size} offset {page.Offset}", read, ct);
        return new(items, (int)total, page.Number, page.Size);
    }
}

/// <summary>Pages count from 1 and hold 1 to 100 rows, 20 unless told.</summary>
public readonly record struct PageRequest
{
    public PageRequest(int? number, int? size)
    {
        Number = Math.Clamp(number ?? 1, 1, 100_000);
        Size = Math.Clamp(size ?? 20, 1, 100);
    }

    public int Number { get; }

    public int Size { get; private init; }

    public int Offset => (Number - 1) * Size;

    public static PageRequest First(int size) => new(1, 1) { Size = size };
}

/// <summary>A row as something to choose.</summary>
public sealed record Option(Guid Id, string Label);
