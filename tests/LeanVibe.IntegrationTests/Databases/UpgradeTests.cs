using LeanVibe.Data;
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

namespace LeanVibe.IntegrationTests.Databases;

/// <summary>A platform from before there were tenants is taken over whole: its rows are the founder's, and sealed.</summary>
public sealed class UpgradeTests : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("leanvibe-upgrade-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Database => $"Data Source={Path.Combine(_home, "platform.db")}";

    [Fact]
    public async Task What_was_there_before_belongs_to_the_founder_and_is_sealed()
    {
        var run = RunId.New(TimeProvider.System);
        await MakeOldAsync(run);

        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddData().AddPlatform(new PlatformOptions { Home = _home });
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

        Assert.DoesNotContain("old idea", await ScalarAsync("SELECT Content FROM Runs"), StringComparison.Ordinal);
        Assert.StartsWith("s1.1.", await ScalarAsync("SELECT Name FROM Mvps"), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_home, recursive: true);
    }

    private async Task MakeOldAsync(RunId run)
    {
        await using var db = new SqlitePlatformDb(new DbContextOptionsBuilder<SqlitePlatformDb>().UseSqlite(Database).Options, null);
        await db.GetService<IMigrator>().MigrateAsync("Interviews", Stop);
        var content = $"{{\"id\":{{\"value\":\"{run}\"}},\"createdAt\":\"2030-01-01T00:00:00+00:00\",\"idea\":\"an old idea\",\"state\":\"passed\"}}";
        await db.Database.ExecuteSqlAsync($"INSERT INTO \"Runs\" (\"Id\", \"CreatedAt\", \"Content\") VALUES ({run.Value}, 1, {content})", Stop);
        await db.Database.ExecuteSqlAsync($"INSERT INTO \"Mvps\" (\"Slug\", \"Name\", \"CreatedAt\", \"Status\", \"Release\", \"PreviousRelease\", \"Port\", \"Pid\", \"StartTicks\", \"Problem\") VALUES ('honey', 'Old honey', 1, 1, 'one', '', 0, 0, 0, '')", Stop);
    }

    private async Task<string> ScalarAsync(string sql)
    {
        await using var connection = new SqliteConnection(Database);
        await connection.OpenAsync(Stop);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Statements of this test.
        command.CommandText = sql;
#pragma warning restore CA2100
        return (string)(await command.ExecuteScalarAsync(Stop))!;
    }
}
