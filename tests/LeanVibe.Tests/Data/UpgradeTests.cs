using LeanVibe.Data;
using LeanVibe.Data.Runs;
using LeanVibe.Data.Sqlite;
using LeanVibe.Factory.Runs;
using LeanVibe.Hosting.Mvps;
using LeanVibe.Platform;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LeanVibe.Tests.Data;

/// <summary>A platform folder from before there were tenants serves on after an update, and what it held in the open is sealed.</summary>
public sealed class UpgradeTests : IDisposable
{
    private const string Line = "Somebody wrote this line before there were tenants.";
    private readonly TemporaryFolder _home = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Its_runs_and_their_log_are_the_founders_and_no_longer_in_the_open()
    {
        var run = new Run(RunId.New(TimeProvider.System), TimeProvider.System.GetUtcNow()) { Idea = "boxes", Slug = "boxes" };
        await WriteOldFolderAsync(run);

        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddData().AddPlatform(new PlatformOptions { Home = _home.Path });
        using (var host = builder.Build())
        {
            await host.StartAsync(Stop);
            host.Services.GetRequiredService<CurrentTenant>().Enter(TenantId.Personal);
            var runs = host.Services.GetRequiredService<IRunStore>();
            Assert.Equal("boxes", (await runs.FindAsync(run.Id, Stop))?.Idea);
            Assert.Equal([Line], (await runs.EventsAsync(run.Id, 0, 10, Stop)).Select(line => line.Text));
            await host.StopAsync(Stop);
        }

        await using var db = Bare();
        Assert.Equal(0, await db.Database.SqlQuery<int>($"select count(*) as Value from RunEvents where Text like '%before there were%'").SingleAsync(Stop));
    }

    [Fact]
    public async Task What_was_there_before_belongs_to_the_founder_and_is_sealed()
    {
        var run = RunId.New(TimeProvider.System);
        await WriteOldProductAsync(run);

        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddData().AddPlatform(new PlatformOptions { Home = _home.Path });
        using (var host = builder.Build())
        {
            await host.StartAsync(Stop);
            await using var founder = host.Services.GetRequiredService<TenantScopes>().Open(TenantId.Personal);
            Assert.Equal("an old idea", (await founder.ServiceProvider.GetRequiredService<IRunStore>().FindAsync(run, Stop))!.Idea);
            Assert.Equal("Old honey", (await founder.ServiceProvider.GetRequiredService<IMvpStore>().FindAsync("honey", Stop))!.Name);
            Assert.Equal([new MvpAddress("honey", TenantId.Personal)], await host.Services.GetRequiredService<IMvpDirectory>().AwakeAsync(Stop));
            Assert.Equal(TenantId.Personal, await host.Services.GetRequiredService<IRunDirectory>().TenantOfAsync(run, Stop));
            await host.StopAsync(Stop);
        }

        await using var db = Bare();
        Assert.DoesNotContain("old idea", await db.Database.SqlQuery<string>($"select Content as Value from Runs").SingleAsync(Stop), StringComparison.Ordinal);
        Assert.StartsWith("s1.1.", await db.Database.SqlQuery<string>($"select Name as Value from Mvps").SingleAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_that_breaks_off_before_all_is_sealed_seals_at_the_next()
    {
        var run = new Run(RunId.New(TimeProvider.System), TimeProvider.System.GetUtcNow()) { Idea = "boxes", Slug = "boxes" };
        await WriteOldFolderAsync(run);
        await using (var broken = Services())
        {
            await broken.GetRequiredService<IDatabase>().StartAsync(Stop);
            var provision = broken.GetRequiredService<ProvisionTenant>();
            await Assert.ThrowsAsync<IOException>(() => provision.EnsurePersonalAsync(_ => throw new IOException("The power is gone."), Stop));
        }

        await using (var next = Services())
        {
            await next.GetRequiredService<DatabaseStart>().StartAsync(Stop);
        }

        await using var db = Bare();
        Assert.Equal(0, await db.Database.SqlQuery<int>($"select count(*) as Value from RunEvents where Text like '%before there were%'").SingleAsync(Stop));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _home.Dispose();
    }

    private async Task WriteOldFolderAsync(Run run)
    {
        await using var db = Bare();
        await db.GetService<IMigrator>().MigrateAsync("NativeBuilds", Stop);
        var (id, content) = (run.Id.Value, RunRow.Write(run));
        await db.Database.ExecuteSqlAsync($"insert into Runs (Id, CreatedAt, Content) values ({id}, 1, {content})", Stop);
        await db.Database.ExecuteSqlAsync($"insert into RunEvents (Run, At, Stage, Level, Text) values ({id}, 1, 'build', 0, {Line})", Stop);
    }

    private async Task WriteOldProductAsync(RunId run)
    {
        await using var db = Bare();
        await db.GetService<IMigrator>().MigrateAsync("Interviews", Stop);
        var content = $"{{\"id\":{{\"value\":\"{run}\"}},\"createdAt\":\"2030-01-01T00:00:00+00:00\",\"idea\":\"an old idea\",\"state\":\"passed\"}}";
        await db.Database.ExecuteSqlAsync($"insert into Runs (Id, CreatedAt, Content) values ({run.Value}, 1, {content})", Stop);
        await db.Database.ExecuteSqlAsync($"insert into Mvps (Slug, Name, CreatedAt, Status, Release, PreviousRelease, Port, Pid, StartTicks, Problem) values ('honey', 'Old honey', 1, 1, 'one', '', 0, 0, 0, '')", Stop);
    }

    private ServiceProvider Services()
    {
        var services = new ServiceCollection();
        services.AddLogging().AddData().AddPlatform(new PlatformOptions { Home = _home.Path });
        return services.AddSingleton<DatabaseStart>().BuildServiceProvider();
    }

    private SqlitePlatformDb Bare() => new(new DbContextOptionsBuilder<SqlitePlatformDb>().UseSqlite($"Data Source={_home.File("platform.db")}").Options, null);
}
