namespace HarvestTable.Platform.Rows;

/// <summary>Running numbers without gaps or doubles, from 1001 on.</summary>
internal static class Sequence
{
    public static Task<long> NextAsync(SqlRunner run, string name, CancellationToken ct) => run.CountAsync(
        $"""
        insert into app_sequences (name, value) values ({name}, 1001)
        on conflict (name) do update set value = app_sequences.value + 1 returning value
        """,
        ct);
}
