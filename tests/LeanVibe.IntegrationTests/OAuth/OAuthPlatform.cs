using LeanVibe.IntegrationTests.Databases;
using LeanVibe.IntegrationTests.SignOn;
using LeanVibe.Platform.Access;
using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.OAuth;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Web;
using LeanVibe.Web.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LeanVibe.IntegrationTests.OAuth;

/// <summary>A whole platform with people in organisations, and programs that want in.</summary>
public abstract class OAuthPlatform(PostgresServer? server) : IAsyncLifetime
{
    private static int _number;
    private readonly string _home = Directory.CreateTempSubdirectory("leanvibe-oauth-").FullName;
    private WebApplication _app = null!;

    public IServiceProvider Root => _app.Services;

    public string Address => Root.GetRequiredService<ServingAddress>().Site;

    public string Home => _home;

    public async ValueTask InitializeAsync()
    {
        _app = PlatformHost.Create(new() { Home = _home, Database = await TestDatabase.MigratedAddressAsync(server, CancellationToken.None) }, logging => logging.ClearProviders());
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_home, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Somebody who is signed in, in an organisation of a new name.</summary>
    internal async Task<Member> NewMemberAsync(Role role = Role.Founder, TenantId? organisation = null)
    {
        var slug = $"maple{Interlocked.Increment(ref _number)}";
        var tenant = organisation ?? (await Root.GetRequiredService<ProvisionTenant>().ExecuteAsync(TenantKind.Organisation, slug, slug, Stop)).Value.Id;
        var (id, now) = (AccountId.New(TimeProvider.System), TimeProvider.System.GetUtcNow());
        Assert.True(await Root.GetRequiredService<IAccountStore>().AddAsync(new(id, Secret.New(), "", now), new($"{slug}@example.com", slug), Stop));
        await Root.GetRequiredService<IMembershipStore>().AddAsync(tenant, new(id, $"{slug}@example.com", slug, role, now), Stop);
        var (secret, session) = (Secret.New(), new Session(Guid.NewGuid(), id, now, now.AddDays(1)) { Organisation = tenant });
        await Root.GetRequiredService<ISessionStore>().AddAsync(Secret.HashOf(secret), session, new("a browser", "::1"), Stop);
        return new(tenant, id, session.Id, $"{slug}@example.com", secret);
    }

    internal async Task<MadeClient> NewClientAsync(TenantId organisation, ClientKind kind, params Permission[] scope)
    {
        await using var scoped = Root.GetRequiredService<TenantScopes>().Open(organisation);
        var made = await scoped.ServiceProvider.GetRequiredService<MakeClient>().ExecuteAsync(kind, $"The {kind}", kind is ClientKind.Service or ClientKind.Device ? [] : [Redirect], scope, Stop);
        Assert.True(made.Succeeded, made.Error?.Message);
        return made.Value;
    }

    internal async Task<IReadOnlyList<string>> ReasonsAsync(TenantId tenant, string action) =>
        [.. (await Root.GetRequiredService<TenantScopes>().DoAsync<IAuditTrail, IReadOnlyList<AuditEntry>>(tenant, trail => trail.ReadAsync(0, 10_000, Stop))).Where(e => e.Action == action).Select(e => e.Reason)];

    internal WindowlessBrowser BrowserOf(Member member)
    {
        var browser = new WindowlessBrowser(Address);
        browser.Use(SessionCookie.Plain, member.Secret);
        return browser;
    }

    internal const string Redirect = "https://app.example.com/callback?of=us";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}

/// <summary>A person who is signed in.</summary>
internal sealed record Member(TenantId Organisation, AccountId Account, Guid Session, string Email, string Secret);

public sealed class OAuthOnSqlite() : OAuthPlatform(null);

public sealed class OAuthOnPostgres(PostgresServer server) : OAuthPlatform(server);
