using System.Text.Json;
using Microsoft.AspNetCore.Hosting;

[assembly: AssemblyFixture(typeof(HarvestTable.Tests.Platform.DemoTests.DemoHost))]
[assembly: AssemblyFixture(typeof(HarvestTable.Tests.Platform.DemoTests.LimitedHost))]

namespace HarvestTable.Tests.Platform;

/// <summary>A demo begins with people to try every role with, and with rows; and it limits those who try too often.</summary>
public sealed class DemoTests(DemoTests.DemoHost host, DemoTests.LimitedHost limited)
{
    [Fact]
    public async Task Every_role_can_be_tried()
    {
        var accounts = await host.Visitor().ReadAsync<List<DemoAccount>>("/api/auth/demo");
        Assert.Equal(RoleList.All.Select(r => r.Id), accounts.Select(a => a.Role));
        foreach (var account in accounts)
        {
            await Api.ExpectAsync(await host.Visitor().PostAsync("/api/auth/sign-in", new SignIn(account.Email, account.Password)), 200);
        }
    }

    [Fact]
    public async Task Every_table_has_its_rows()
    {
        var assembly = typeof(Program).Assembly;
        using var demo = await JsonDocument.ParseAsync(
            assembly.GetManifestResourceStream("demo.json")!, cancellationToken: TestContext.Current.CancellationToken);
        foreach (var table in demo.RootElement.GetProperty("tables").EnumerateArray())
        {
            var name = new SqlText(table.GetProperty("name").GetString()!);
            var count = await host.Db.CountAsync($"select count(*) from {name}", TestContext.Current.CancellationToken);
            Assert.Equal(table.GetProperty("rows").GetArrayLength(), count);
        }
    }

    [Fact]
    public async Task Too_many_attempts_are_refused()
    {
        var attempts = new List<int>();
        for (var i = 0; i < 9; i++)
        {
            attempts.Add((int)(await limited.Visitor().PostAsync("/api/auth/sign-in", new SignIn("x@example.com", "wrong-password"))).StatusCode);
        }

        Assert.Equal(401, attempts[0]);
        Assert.Contains(429, attempts);
    }

    /// <summary>Starts with the first test that asks it, and lasts as long as all others.</summary>
    public sealed class DemoHost : ApiHost, IAsyncLifetime
    {
        ValueTask IAsyncLifetime.InitializeAsync() => ValueTask.CompletedTask;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Demo:Seed", "true");
        }
    }

    public sealed class LimitedHost : ApiHost, IAsyncLifetime
    {
        ValueTask IAsyncLifetime.InitializeAsync() => ValueTask.CompletedTask;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("RateLimit:SignInsPerMinute", "3");
        }
    }
}
