using System.Net;
using System.Net.Http.Headers;
using LeanVibe.IntegrationTests.Databases;
using LeanVibe.Platform.Access;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Tenancy.Erasing;
using LeanVibe.Platform.Tenancy.Exporting;
using LeanVibe.Platform.Tenancy.Lifecycle;
using LeanVibe.Web;
using LeanVibe.Web.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LeanVibe.IntegrationTests.Isolation;

/// <summary>The database goes away under a running platform: everybody is told so, and what broke off goes on by itself when it is back.</summary>
public sealed class OutageTests : IAsyncLifetime
{
    private readonly PostgresServer _server = new();
    private readonly string _home = Directory.CreateTempSubdirectory("leanvibe-outage-").FullName;
    private WebApplication _app = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _app = PlatformHost.Create(new() { Home = _home, Database = await TestDatabase.MigratedAddressAsync(_server, Stop) }, logging => logging.ClearProviders());
        await _app.StartAsync(Stop);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        await _server.DisposeAsync();
        Directory.Delete(_home, recursive: true);
    }

    [Fact]
    public async Task Programs_and_people_are_told_to_come_back_and_find_everything_again()
    {
        Assert.Equal(HttpStatusCode.OK, (await AskAsync("/api/tenants", "application/json")).Status);
        await _server.KillAsync();

        var (status, text, seconds) = await AskAsync("/api/tenants", "application/json");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(5)), (status, seconds));
        Assert.Contains("\"code\":\"database-away\"", text, StringComparison.Ordinal);
        (status, text, seconds) = await AskAsync("/", "text/html");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(5)), (status, seconds));
        Assert.Contains("<h1", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Npgsql", text, StringComparison.Ordinal);
        (status, text, _) = await AskAsync("/scim/v2/Users", "application/scim+json");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains("urn:ietf:params:scim:api:messages:2.0:Error", text, StringComparison.Ordinal);

        await _server.StartAgainAsync();
        await UntilAsync(async () => (await AskAsync("/api/tenants", "application/json")).Status == HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_erasure_that_the_outage_broke_off_is_finished_soon_after_it()
    {
        await using var scope = Get<TenantScopes>().Open(TenantId.Personal);
        var services = scope.ServiceProvider;
        var tenant = (await Get<ProvisionTenant>().ExecuteAsync(TenantKind.Organisation, "acme", "Acme", Stop)).Value;
        tenant = (await services.GetRequiredService<MoveTenant>().ExecuteAsync(tenant, TenantMove.Delete, "", Stop)).Value;
        var steps = new ErasureSteps(services.GetServices<ITenantProcesses>(), [new Outage(_server), .. services.GetServices<ITenantDataOwner>()], services.GetServices<IErasureScan>());
        await Assert.ThrowsAnyAsync<Exception>(() => ActivatorUtilities.CreateInstance<EraseTenant>(services, steps).ExecuteAsync(tenant, "", Stop));
        Assert.Null(Get<ErasureReceipts>().Find(tenant.Id));

        await _server.StartAgainAsync();
        await UntilAsync(() => Task.FromResult(Get<ErasureReceipts>().Find(tenant.Id) is not null));
    }

    private T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>A minute at most: a caretaker that waits for its hour is too late.</summary>
    private static async Task UntilAsync(Func<Task<bool>> there)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!await there())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(began) < TimeSpan.FromSeconds(60), "It did not come back by itself.");
            await Task.Delay(200, Stop);
        }
    }

    private async Task<(HttpStatusCode Status, string Text, TimeSpan? Again)> AskAsync(string path, string accept)
    {
        using var client = new HttpClient { BaseAddress = new(_app.Urls.First()) };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accept == "text/html")
        {
            request.Headers.Add("Cookie", $"{SessionCookie.Plain}=somebody's");
        }
        else
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", path.StartsWith("/scim", StringComparison.Ordinal) ? "lv_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" : Get<PlatformKey>().Text);
        }

        request.Headers.Add("Accept", accept);
        using var answer = await client.SendAsync(request, Stop);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Stop), answer.Headers.RetryAfter?.Delta);
    }

    private sealed class Outage(PostgresServer server) : ITenantDataOwner
    {
        public string Name => "outage";

        public IReadOnlyList<string> Tables => [];

        public string Keeps => "";

        public Task ExportAsync(Tenant tenant, Export export, CancellationToken cancellation) => Task.CompletedTask;

        public async Task<long> EraseAsync(Tenant tenant, CancellationToken cancellation)
        {
            await server.KillAsync();
            return 0;
        }
    }
}
