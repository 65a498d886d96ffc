using HarvestTable.Platform.Kpis;
using HarvestTable.Platform.Notices;
using HarvestTable.Platform.Trail;

namespace HarvestTable.Tests.Platform;

public sealed class TrailTests(ApiHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Administrators_read_what_happened()
    {
        var admin = await host.AsAdministratorAsync();
        var page = await admin.ReadAsync<PageOf<ActivityLine>>("/api/activity?pageSize=5");
        Assert.True(page.Items.Count <= 5);
        Assert.Equal(page.Items.OrderByDescending(l => l.At).Select(l => l.At), page.Items.Select(l => l.At));
    }

    [Fact]
    public async Task Open_pages_hear_of_changes()
    {
        var admin = await host.AsAdministratorAsync();
        using var response = await admin.GetAsync("/api/events");
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(Ct));
        Assert.Equal("event: ready", await reader.ReadLineAsync(Ct));
        if (host.Get<RowSets>().All is not [var rows, ..])
        {
            return;
        }

        var deleted = new RowEvent(rows.Entity, Guid.NewGuid(), "deleted");
        host.Get<Events>().Publish(deleted);

        // Other tests change rows meanwhile: theirs are heard too.
        var heard = "";
        while (!heard.Contains(deleted.Id.ToString(), StringComparison.Ordinal))
        {
            heard = await reader.ReadLineAsync(Ct) ?? throw new EndOfStreamException("The stream of events ended.");
        }

        Assert.Contains("deleted", heard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_message_can_be_sent()
    {
        var board = host.Get<NoticeBoard>();
        foreach (var template in host.Get<IReadOnlyList<NoticeTemplate>>())
        {
            await host.Db.TransactionAsync(tx => board.SendAsync(tx, template.Id, Guid.NewGuid(), Ct), Ct);
            Assert.NotEmpty(template.Subject);
        }
    }

    [Fact]
    public async Task Messages_are_unread_until_they_are_read()
    {
        var admin = await host.AsAdministratorAsync();
        var template = new NoticeTemplate(
            "test", "thing", "created", "About {0}", "It is {0}.",
            _ => Sql.Of($"select id from app_accounts where id = {admin.Caller.Id}"),
            _ => Sql.Of($"select name from app_accounts where id = {admin.Caller.Id}"),
            static r => [r.Text()]);
        var board = new NoticeBoard(host.Db, host.Get<Mailer>(), TimeProvider.System, [template]);
        await host.Db.TransactionAsync(tx => board.SendForAsync(tx, "thing", "created", Guid.NewGuid(), Ct), Ct);
        await host.Db.TransactionAsync(tx => board.SendForAsync(tx, "thing", "updated", Guid.NewGuid(), Ct), Ct);
        var inbox = await admin.ReadAsync<Inbox>("/api/notifications");
        Assert.Equal($"About {admin.Caller.Name}", Assert.Single(inbox.Items).Subject);
        Assert.Equal(1, inbox.Unread);
        await Api.ExpectAsync(await admin.PostAsync("/api/notifications/read"), 204);
        Assert.Equal(0, (await admin.ReadAsync<Inbox>("/api/notifications")).Unread);
    }

    [Fact]
    public async Task Figures_are_seen_by_whom_they_are_for()
    {
        var all = host.Get<IReadOnlyList<KpiDefinition>>();
        var admin = await host.AsAdministratorAsync();
        var seen = await admin.ReadAsync<IReadOnlyList<KpiView>>("/api/kpis");
        Assert.Equal(all.Select(k => k.Id), seen.Select(k => k.Id));
        Assert.All(seen, k => Assert.Equal(12, k.Series.Count));
        foreach (var role in RoleList.All.Where(r => !r.Administers))
        {
            var theirs = await (await host.AsAsync(role.Id)).ReadAsync<IReadOnlyList<KpiView>>("/api/kpis");
            Assert.Equal(all.Where(k => k.Roles.Contains(role.Id)).Select(k => k.Id), theirs.Select(k => k.Id));
        }

        await Api.ExpectAsync(await host.Visitor().GetAsync("/api/kpis"), 401);
    }

    [Fact]
    public async Task A_figure_counts_its_period()
    {
        await host.AsAdministratorAsync();
        var kpi = new KpiDefinition("people", "People", new("cast(count(*) as numeric(20,4))"), new("app_accounts t where 1 = 1")) { Period = TimeSpan.FromDays(7) };
        var board = new KpiBoard(host.Db, TimeProvider.System, [kpi]);
        var view = Assert.Single(await board.ReadAsync(Caller.System, Ct));
        Assert.True(view.Value >= 1);
        Assert.Equal(0, view.Previous);
    }
}
