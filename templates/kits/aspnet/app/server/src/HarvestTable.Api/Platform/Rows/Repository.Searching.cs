namespace HarvestTable.Platform.Rows;

public abstract partial class Repository<TRow, TInput>
{
    /// <summary>In characters, before and after the word.</summary>
    private const int Around = 70;

    public async Task<IReadOnlyList<SearchHit>> SearchAsync(Caller caller, IReadOnlyList<string> words, int most, CancellationToken ct)
    {
        var texts = Facets.VisibleTo(caller).Where(f => f.Kind == FacetKind.Text).ToList();
        if (texts.Count == 0 || Access.For(Operation.Read, caller) is not { } scope)
        {
            return [];
        }

        var whole = Like.Containing(string.Join(' ', words));
        Sql where = $"({scope})";
        foreach (var word in words)
        {
            where.Add($" and (").Add(Filters.Holding(Facets.VisibleTo(caller), word)).Add($")");
        }

        var columns = new SqlText(string.Join(", ", texts.Select(f => f.Shown.Value)));
        var beginning = whole[1..];
        return await services.Db.ListAsync(
            $"""
            select t.id, t.row_label, case when lower(t.row_label) like {beginning} escape '\' then 0
            when lower(t.row_label) like {whole} escape '\' then 1 else 2 end as rank, {columns}
            from {View} t where {where} order by rank, t.created_at desc, t.id limit {most}
            """,
            r => Hit(r, texts, words[0]),
            ct);
    }

    private SearchHit Hit(RowReader r, List<Facet> texts, string word)
    {
        var (id, title, rank) = (r.Id(), r.Text(), r.Whole());
        var excerpt = texts.Select(_ => r.TextOrNull()).ToList().OfType<string>().Where(t => t != title)
            .Select(t => (Text: t, At: t.IndexOf(word, StringComparison.OrdinalIgnoreCase))).FirstOrDefault(t => t.At >= 0);
        return new(Entity, id, title, excerpt.Text is null ? "" : Cut(excerpt.Text, excerpt.At), rank);
    }

    private static string Cut(string text, int at)
    {
        var (from, to) = (Math.Max(0, at - Around), Math.Min(text.Length, at + Around));
        return $"{(from > 0 ? "…" : "")}{text[from..to].ReplaceLineEndings(" ").Trim()}{(to < text.Length ? "…" : "")}";
    }
}
