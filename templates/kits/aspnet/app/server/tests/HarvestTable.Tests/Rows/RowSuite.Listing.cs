using HarvestTable.Platform.Rounds;
using Microsoft.AspNetCore.Http;

namespace HarvestTable.Tests.Rows;

public abstract partial class RowSuite<TRow, TInput>
{
    [Fact]
    public async Task Lists_are_paged()
    {
        var admin = await host.AsAdministratorAsync();
        await AddAsync(admin.Caller);
        await AddAsync((await host.AsAdministratorAsync()).Caller);
        var first = await admin.ReadAsync<PageOf<TRow>>($"{Route}?pageSize=1");
        var second = await admin.ReadAsync<PageOf<TRow>>($"{Route}?pageSize=1&page=2");
        Assert.Single(first.Items);
        Assert.Single(second.Items);
        Assert.NotEqual(first.Items[0], second.Items[0]);
        Assert.True(first.Total >= 2);
        Assert.Equal((2, 1), (second.Number, second.Size));
    }

    [Fact]
    public async Task Lists_sort_by_every_facet()
    {
        var admin = await host.AsAdministratorAsync();
        var ids = new[] { await AddAsync(admin.Caller), await AddAsync((await host.AsAdministratorAsync()).Caller) };
        var first = (await admin.ReadAsync(At(ids[0]))).GetProperty("createdAt").GetString()!;
        foreach (var facet in Rows.Facets.VisibleTo(admin.Caller))
        {
            var window = $"pageSize=100&fromCreatedAt={Uri.EscapeDataString(first)}";
            Assert.Contains(ids[0], await IdsAsync(admin, $"{window}&sort={facet.Name}"));
            Assert.Contains(ids[1], await IdsAsync(admin, $"{window}&sort=-{facet.Name}"));
        }

        var newest = (await admin.ReadAsync<PageOf<TRow>>($"{Route}?pageSize=100")).Items;
        Assert.Equal(newest.Count, newest.Distinct().Count());
    }

    [Fact]
    public async Task Lists_filter_by_every_facet()
    {
        var admin = await host.AsAdministratorAsync();
        var id = await AddAsync(admin.Caller);
        var row = await admin.ReadAsync(At(id));
        foreach (var facet in Rows.Facets.VisibleTo(admin.Caller))
        {
            var name = facet.Kind == FacetKind.Relation ? facet.Name + "Id" : facet.Name;
            var value = row.GetProperty(name);
            if (value.ValueKind == System.Text.Json.JsonValueKind.Null)
            {
                continue;
            }

            var text = Uri.EscapeDataString(value.ToString());
            var suffix = char.ToUpperInvariant(facet.Name[0]) + facet.Name[1..];
            string[] queries = facet.Kind switch
            {
                FacetKind.Choice or FacetKind.Relation => [$"{name}={text}"],
                FacetKind.Flag => [$"{name}={text.ToLowerInvariant()}"],
                FacetKind.Day => [$"from{suffix}={text}&to{suffix}={text}", $"from{suffix}={text}T00:00:00Z"],
                FacetKind.Time => [$"from{suffix}={text}", $"from{suffix}=2020-01-01&to{suffix}=2090-01-01"],
                FacetKind.Whole or FacetKind.Number or FacetKind.Money => [$"min{suffix}={text}&max{suffix}={text}"],
                _ => [],
            };
            foreach (var query in queries)
            {
                Assert.Contains(id, await IdsAsync(admin, query));
            }
        }
    }

    [Fact]
    public async Task A_filter_that_cannot_be_read_is_refused()
    {
        var admin = await host.AsAdministratorAsync();
        await Api.ExpectAsync(await admin.GetAsync($"{Route}?fromCreatedAt=soon"), 400);
        foreach (var facet in Rows.Facets.VisibleTo(admin.Caller).Where(f => f.IsNumber))
        {
            await Api.ExpectAsync(await admin.GetAsync($"{Route}?min{char.ToUpperInvariant(facet.Name[0])}{facet.Name[1..]}=many"), 400);
        }
    }

    [Fact]
    public async Task Search_finds_what_is_there_and_nothing_else()
    {
        var admin = await host.AsAdministratorAsync();
        var id = await AddAsync(admin.Caller);
        var row = await admin.ReadAsync(At(id));
        var searched = Rows.Facets.VisibleTo(admin.Caller).Where(f => f.IsSearched).ToList();
        foreach (var facet in searched)
        {
            var text = row.GetProperty(facet.Kind == FacetKind.Relation ? facet.Name + "Label" : facet.Name).GetString();
            if (text is { Length: <= 200 } && System.Text.Ascii.IsValid(text))
            {
                Assert.Contains(id, await IdsAsync(admin, $"search={Uri.EscapeDataString(text)}"));
            }
        }

        var none = await admin.ReadAsync($"{Route}?search=%25no-such-thing%25");
        Assert.True(none.GetProperty("total").GetInt32() == 0 || searched.Count == 0);
        await Api.ExpectAsync(await admin.GetAsync($"{Route}?search=%20"), 400);
        await Api.ExpectAsync(await admin.GetAsync($"{Route}?search={new string('x', 201)}"), 400);
    }

    [Fact]
    public async Task The_search_over_everything_shows_only_what_lists_show()
    {
        var admin = await host.AsAdministratorAsync();
        var id = await AddAsync(admin.Caller);
        var name = (await admin.ReadAsync<List<Option>>($"{Route}/options")).FirstOrDefault(o => o.Id == id)?.Label;
        var texts = Rows.Facets.VisibleTo(admin.Caller).Any(f => f.Kind == FacetKind.Text);
        if (name is not { Length: <= 200 } || !texts)
        {
            return;
        }

        var query = $"/api/search?q={Uri.EscapeDataString(name)}";
        foreach (var hidden in Permits.Where(p => p.Read == Reach.None))
        {
            var api = hidden.Role == Roles.Visitor ? host.Visitor() : await host.AsAsync(hidden.Role);
            Assert.DoesNotContain((await api.ReadAsync(query)).EnumerateArray(), h => h.GetProperty("entity").GetString() == Rows.Entity);
        }
    }

    [Fact]
    public async Task Rounds_ask_without_telling_and_mark_what_is_answered()
    {
        var admin = await host.AsAdministratorAsync();
        var id = await AddAsync(admin.Caller);
        if (!ProductInfo.HasGames || Rows.Facets.VisibleTo(admin.Caller).FirstOrDefault(f => f.Kind == FacetKind.Text) is not { } text)
        {
            return;
        }

        var drawn = await Rows.DrawAsync(admin.Caller, text.Name, text.Name, new QueryCollection(), [id, Guid.NewGuid()], 50, Ct);
        var round = await admin.ReadAsync($"/api/rounds?of={Rows.Entity}&show={text.Name}&ask={text.Name}&mode={(drawn.Count > 0 ? "unjumble" : "crossword")}&size=5");
        Assert.True(round.GetProperty("questions").GetArrayLength() <= 5);
        if (drawn.Count == 0)
        {
            return;
        }

        var answers = new Marking(Rows.Entity, text.Name, text.Name, [new(id, $" {drawn[0].Answer.ToUpperInvariant()} "), new(Guid.NewGuid(), "-")]);
        var marks = await Api.JsonAsync(await admin.PostAsync("/api/rounds/marks", answers), 200);
        Assert.Equal(1, marks.GetProperty("score").GetInt32());
        foreach (var hidden in Permits.Where(p => p.Read == Reach.None))
        {
            var api = hidden.Role == Roles.Visitor ? host.Visitor() : await host.AsAsync(hidden.Role);
            await Api.ExpectAsync(await api.GetAsync($"/api/rounds?of={Rows.Entity}&show={text.Name}&ask={text.Name}"), 401, 403);
            await Api.ExpectAsync(await api.PostAsync("/api/rounds/marks", answers), 401, 403);
        }
    }

    [Fact]
    public async Task Mine_are_only_mine()
    {
        var admin = await host.AsAdministratorAsync();
        var id = await AddAsync(admin.Caller);
        if (HasOwner)
        {
            Assert.Contains(id, await IdsAsync(admin, "mine=true"));
        }

        Assert.DoesNotContain(id, await IdsAsync(await host.AsAdministratorAsync(), "mine=true"));
    }

    [Fact]
    public async Task Exports_hold_every_facet()
    {
        var admin = await host.AsAdministratorAsync();
        await AddAsync(admin.Caller);
        var response = await admin.GetAsync($"{Route}/export.csv");
        await Api.ExpectAsync(response, 200);
        var lines = (await response.Content.ReadAsStringAsync(Ct)).Split("\r\n");
        Assert.Equal("text/csv", response.Content.Headers.ContentType!.MediaType);
        Assert.EndsWith("Created", lines[0]);
        Assert.True(lines.Length >= 3);
    }

    [Fact]
    public async Task Options_name_the_rows()
    {
        var admin = await host.AsAdministratorAsync();
        var id = await AddAsync(admin.Caller);
        var label = await Rows.LabelAsync(host.Db, id, Ct);
        Assert.NotEmpty(label);
        var options = await admin.ReadAsync<List<Option>>($"{Route}/options?search={Uri.EscapeDataString(label)}");
        Assert.NotEmpty(options);
        Assert.All(options, o => Assert.NotEmpty(o.Label));
    }

    [Fact]
    public async Task Summaries_count_every_row_by_every_facet()
    {
        var admin = await host.AsAdministratorAsync();
        var id = await AddAsync(admin.Caller);
        var mark = (await admin.ReadAsync(At(id))).GetProperty("createdAt").GetString()!;
        var window = $"fromCreatedAt={Uri.EscapeDataString(mark)}&toCreatedAt={Uri.EscapeDataString(mark)}";
        foreach (var facet in Rows.Facets.VisibleTo(admin.Caller))
        {
            var groups = await admin.ReadAsync<List<SummaryRow>>($"{Route}/summary?by={facet.Name}&function=count&{window}");
            Assert.True(groups.Sum(g => g.Value) >= 1, facet.Name);
            Assert.All(groups, g => Assert.NotEmpty(g.Label));
            if (facet.IsNumber)
            {
                Assert.NotEmpty(await admin.ReadAsync<List<SummaryRow>>($"{Route}/summary?by=created&function=sum&field={facet.Name}&{window}"));
            }
        }

        await Api.ExpectAsync(await admin.GetAsync($"{Route}/summary?by=nothing"), 400);
        await Api.ExpectAsync(await admin.GetAsync($"{Route}/summary?by=created&function=guess"), 400);
        await Api.ExpectAsync(await admin.GetAsync($"{Route}/summary?by=created&function=sum&field=nothing"), 400);
    }

    private async Task<List<Guid>> IdsAsync(Api api, string query)
    {
        var page = await api.ReadAsync($"{Route}?pageSize=100&{query}");
        return [.. page.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetGuid())];
    }
}
