using System.Data.Common;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Primitives;

namespace HarvestTable.Tests.Rows.Samples;

/// <summary>How rows are kept, found and acted on, without HTTP and whatever the product's own entities are.</summary>
public sealed class SampleTests(ApiHost host, SampleFixture samples) : IClassFixture<SampleFixture>
{
    private static int _count;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private SampleRepository Rows => samples.Rows;

    [Fact]
    public async Task A_row_is_kept_by_its_owner()
    {
        var (me, other) = (await CallerAsync(), await CallerAsync());
        var row = await Rows.CreateAsync(me, Input(), Ct);
        Assert.Equal((me.Id, true, true), (row.OwnerId, row.Can.Update, row.Can.Delete));
        Assert.Equal(7, (await Rows.UpdateAsync(me, row.Id, Input() with { Stock = 7 }, Ct)).Stock);
        Assert.False((await Rows.FindAsync(other, row.Id, Ct)).Can.Update);
        Assert.Equal(0, (await Rows.FindAsync(Caller.Visitor, row.Id, Ct)).Stock);
        await RefusedAsync(403, () => Rows.UpdateAsync(other, row.Id, Input(), Ct));
        await RefusedAsync(403, () => Rows.DeleteAsync(other, row.Id, Ct));
        await RefusedAsync(401, () => Rows.DeleteAsync(Caller.Visitor, row.Id, Ct));
        await RefusedAsync(404, () => Rows.DeleteAsync(me, Guid.NewGuid(), Ct));
        await Rows.DeleteAsync(me, row.Id, Ct);
        await RefusedAsync(404, () => Rows.FindAsync(me, row.Id, Ct));
        Assert.All(["before save", "after save", "before delete"], call => Assert.Contains(call, samples.Hooks.Calls));
    }

    [Fact]
    public async Task What_breaks_a_rule_is_not_kept()
    {
        var me = await CallerAsync();
        await RefusedAsync(400, () => Rows.CreateAsync(me, new(), Ct));
        var refusal = await RefusedAsync(400, () => Rows.CreateAsync(me, Input() with { Price = 5_000_000 }, Ct));
        Assert.Equal("The price must be lower.", refusal.Message);
        var input = Input();
        await Rows.CreateAsync(me, input, Ct);
        var failure = await Assert.ThrowsAnyAsync<DbException>(() => Rows.CreateAsync(me, input, Ct));
        Assert.True(Constraint.BrokenUnique(failure) is "ux_samples_name" or "samples.name", failure.Message);
        Assert.False(Constraint.IsBrokenReference(failure));
    }

    [Fact]
    public async Task A_reference_to_nothing_is_told_from_other_failures()
    {
        var id = (await Rows.CreateAsync(await CallerAsync(), Input(), Ct)).Id;
        var failure = await Assert.ThrowsAnyAsync<DbException>(() =>
            host.Db.ExecuteAsync($"update samples set parent_id = {Guid.NewGuid()} where id = {id}", Ct));
        Assert.True(Constraint.IsBrokenReference(failure));
        Assert.Null(Constraint.BrokenUnique(failure));
    }

    [Theory]
    [InlineData("mine=true")]
    [InlineData("mine=true&search=sample")]
    [InlineData("mine=true&status=new,closed")]
    [InlineData("mine=true&minStock=6&maxStock=6")]
    [InlineData("mine=true&minPrice=12.5&maxPrice=12.5")]
    [InlineData("mine=true&open=true")]
    [InlineData("mine=true&fromDay=2026-03-01&toDay=2026-03-01")]
    [InlineData("mine=true&fromDay=2026-03-01T10:00:00Z")]
    [InlineData("mine=true&fromCreatedAt=2020-01-01&toCreatedAt=2090-01-01T00:00:00Z")]
    public async Task A_list_holds_what_the_filter_names(string query)
    {
        var me = await CallerAsync();
        var row = await Rows.CreateAsync(me, Input(), Ct);
        var page = await Rows.ListAsync(me, Query(query), new(1, 10), Ct);
        Assert.Equal(row.Id, Assert.Single(page.Items).Id);
    }

    [Theory]
    [InlineData("mine=true&status=closed")]
    [InlineData("mine=true&minStock=7")]
    [InlineData("mine=true&open=false")]
    [InlineData("mine=true&toDay=2026-02-28")]
    [InlineData("mine=true&search=100%25")]
    [InlineData("mine=true&parentId=0196f3a2-0000-7000-8000-000000000000")]
    public async Task A_list_leaves_out_what_it_does_not_name(string query)
    {
        var me = await CallerAsync();
        await Rows.CreateAsync(me, Input(), Ct);
        Assert.Empty((await Rows.ListAsync(me, Query(query), new(1, 10), Ct)).Items);
    }

    [Theory]
    [InlineData("minStock=many")]
    [InlineData("open=perhaps")]
    [InlineData("parentId=nobody")]
    [InlineData("fromDay=soon")]
    public async Task A_filter_that_cannot_be_read_is_refused(string query) =>
        await RefusedAsync(400, async () => await Rows.ListAsync(await CallerAsync(), Query(query), new(1, 10), Ct));

    [Fact]
    public async Task Lists_are_sorted_as_asked()
    {
        var me = await CallerAsync();
        foreach (var stock in (int[])[3, 1, 2])
        {
            await Rows.CreateAsync(me, Input() with { Stock = stock }, Ct);
        }

        async Task<List<int>> Stocks(string sort) =>
            [.. (await Rows.ListAsync(me, Query($"mine=true&sort={sort}"), new(1, 10), Ct)).Items.Select(r => r.Stock)];
        Assert.Equal([1, 2, 3], await Stocks("stock"));
        Assert.Equal([3, 2, 1], await Stocks("-stock"));
        Assert.Equal([2, 1, 3], await Stocks("nothing"));
    }

    [Fact]
    public async Task Summaries_add_up()
    {
        var me = await CallerAsync();
        await Rows.CreateAsync(me, Input(), Ct);
        await Rows.CreateAsync(me, Input() with { Open = false }, Ct);
        async Task<string> Sum(string query) =>
            string.Join(' ', (await Rows.SummariseAsync(me, Query("mine=true&" + query), Ct)).Select(g => $"{g.Label}={g.Value:0.##}"));
        Assert.Equal("New=2", await Sum("by=status"));
        Assert.Equal("New=25", await Sum("by=status&function=sum&field=price"));
        Assert.Equal("New=6", await Sum("by=status&function=average&field=stock"));
        Assert.Equal("No=1 Yes=1", await Sum("by=open"));
        Assert.Equal("2026-03-01=2", await Sum("by=day"));
        Assert.Equal("None=2", await Sum("by=parent"));
    }

    [Fact]
    public async Task Exports_guard_against_formulas()
    {
        var me = await CallerAsync();
        await Rows.CreateAsync(me, Input() with { Name = $"=sum(\"a\"),{Next()}" }, Ct);
        var file = Assert.IsType<FileContentHttpResult>(await Rows.ExportAsync(me, Query("mine=true"), Ct));
        var text = System.Text.Encoding.UTF8.GetString(file.FileContents.Span);
        Assert.StartsWith("Status,Name,Stock,Price,Open,Day,Parent,Created\r\nNew,\"'=sum(\"\"a\"\")", text);
        Assert.Contains(",6,12.5,yes,2026-03-01,", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_transition_does_all_or_nothing()
    {
        var admin = (await host.AsAdministratorAsync()).Caller;
        var (close, poor, empty) = (Rows.Transitions[0], await StockAsync(admin, 3), await StockAsync(admin, 0));
        await RefusedAsync(409, () => Rows.MoveAsync(admin, poor, close, Ct));
        Assert.Equal(("new", 3), ((await Rows.FindAsync(admin, poor, Ct)).Status, (await Rows.FindAsync(admin, poor, Ct)).Stock));
        await RefusedAsync(409, () => Rows.MoveAsync(admin, empty, close, Ct));
        var rich = await StockAsync(admin, 9);
        Assert.Contains("close", (await Rows.FindAsync(admin, rich, Ct)).Can.Transitions);
        Assert.Equal(("closed", 4), (await Rows.MoveAsync(admin, rich, close, Ct)) is var moved ? (moved.Status, moved.Stock) : default);
        Assert.False((await Rows.FindAsync(admin, rich, Ct)).Can.Update);
        await RefusedAsync(409, () => Rows.UpdateAsync(admin, rich, Input(), Ct));
        await RefusedAsync(409, () => Rows.MoveAsync(admin, rich, close, Ct));
        await RefusedAsync(404, () => Rows.MoveAsync(admin, Guid.NewGuid(), close, Ct));
        Assert.Equal("test", (await host.Get<HarvestTable.Platform.Payments.Charges>().FindAsync(admin, rich, Ct))!.Provider);
    }

    [Fact]
    public async Task Actions_are_for_their_roles()
    {
        var admin = (await host.AsAdministratorAsync()).Caller;
        var id = await StockAsync(admin, 1);
        Task Add(EffectScope act) => act.RunAsync($"update samples set stock = stock + 1 where id = {act.Id}");
        Assert.Equal(2, (await Rows.ActAsync(admin, id, SampleRepository.Count, Add, Ct)).Stock);
        Assert.Contains("after count", samples.Hooks.Calls);
        await RefusedAsync(401, () => Rows.ActAsync(Caller.Visitor, id, SampleRepository.Count, Add, Ct));
        await RefusedAsync(403, () => Rows.ActAsync(new(Guid.NewGuid(), "nobody", "Nobody"), id, SampleRepository.Count, Add, Ct));
    }

    [Fact]
    public async Task An_action_on_the_collection_shows_what_it_made()
    {
        var admin = (await host.AsAdministratorAsync()).Caller;
        var id = await StockAsync(admin, 1);
        var shown = await Rows.ActAsync(admin, SampleRepository.Count, act => act.CreatedAsync("sample", id), Ct);
        Assert.Equal(id, Assert.IsType<Ok<Sample>>(shown).Value!.Id);
        Assert.IsType<NoContent>(await Rows.ActAsync(admin, SampleRepository.Count, _ => Task.CompletedTask, Ct));
    }

    [Fact]
    public async Task Draws_keep_to_the_weights_and_numbers_run_on() => await host.Db.TransactionAsync(
        async tx =>
        {
            var act = new EffectScope(tx, Caller.System, Guid.NewGuid(), DateTimeOffset.UtcNow, samples.Services, Ct);
            var (always, never) = (await StockAsync(tx, 5), await StockAsync(tx, 0));
            Assert.Equal(always, await act.PickAsync($"select id, cast(stock as numeric(18,4)) from samples where id in ({always}, {never})"));
            await RefusedAsync(409, () => act.PickAsync($"select id, cast(stock as numeric(18,4)) from samples where id = {never}"));
            var first = await act.NextAsync("samples.test");
            Assert.Equal((1001, 1002), (first, await act.NextAsync("samples.test")));
            Assert.Equal(DateOnly.FromDateTime(act.Now.UtcDateTime), act.Today);
        },
        Ct);

    private static int Next() => Interlocked.Increment(ref _count);

    private static SampleInput Input() => new($"Sample {Next()}", 6, 12.5m, true, new DateOnly(2026, 3, 1));

    private static QueryCollection Query(string text) => new(text.Split('&').Select(p => p.Split('='))
        .ToDictionary(p => p[0], p => new StringValues(Uri.UnescapeDataString(p[1]))));

    private static async Task<Refusal> RefusedAsync(int status, Func<Task> work)
    {
        var refusal = await Assert.ThrowsAsync<Refusal>(work);
        Assert.Equal(status, refusal.Status);
        return refusal;
    }

    private async Task<Caller> CallerAsync() => (await host.AsAsync(RoleList.All[^1].Id)).Caller with { Role = "member" };

    private Task<Guid> StockAsync(Caller owner, int stock) => Rows.AddAsync(owner, Input() with { Stock = stock }, Ct);

    private static async Task<Guid> StockAsync(Tx tx, int stock)
    {
        var id = Guid.CreateVersion7();
        var name = $"Drawn {Next()}";
        await tx.ExecuteAsync(
            $"""
            insert into samples (id, created_at, updated_at, status, name, stock, price, open)
            values ({id}, {DateTimeOffset.UtcNow}, {DateTimeOffset.UtcNow}, 'new', {name}, {stock}, 100, true)
            """,
            Ct);
        return id;
    }
}
