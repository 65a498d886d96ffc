using System.Text.Json;
using Microsoft.AspNetCore.Hosting;

namespace HarvestTable.Tests.Platform;

/// <summary>A demo begins with people to try every role with, and with rows; and it limits those who try too often.</summary>
public sealed class DemoTests(DemoTests.DemoHost host) : IClassFixture<DemoTests.DemoHost>
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
        using var limited = new DemoHost { SignIns = 3 };
        var attempts = new List<int>();
        for (var i = 0; i < 9; i++)
        {
            attempts.Add((int)(await limited.Visitor().PostAsync("/api/auth/sign-in", new SignIn("x@example.com", "wrong-password"))).StatusCode);
        }

        Assert.Equal(401, attempts[0]);
        Assert.Contains(429, attempts);
    }

    public sealed class DemoHost : ApiHost
    {
        public int SignIns { get; init; } = 1000;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Demo:Seed", SignIns > 100 ? "true" : "false").UseSetting("RateLimit:SignInsPerMinute", $"{SignIns}");
        }
    }
}
