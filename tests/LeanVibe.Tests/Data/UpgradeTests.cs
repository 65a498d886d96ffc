using LeanVibe.Data;
using LeanVibe.Data.Runs;
using LeanVibe.Data.Sqlite;
using LeanVibe.Factory.Runs;
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

    private SqlitePlatformDb Bare() => new(new DbContextOptionsBuilder<SqlitePlatformDb>().UseSqlite($"Data Source={_home.File("platform.db")}").Options, null);
}
