using LeanVibe.IntegrationTests.Databases;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Domains;
using LeanVibe.Platform.Identity.Tokens;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LeanVibe.IntegrationTests.Scim;

/// <summary>A whole platform, reached over HTTP as an identity provider reaches it; each test makes organisations of its own.</summary>
public abstract class ScimSite(PostgresServer? server) : IAsyncLifetime
{
    private readonly string _home = Directory.CreateTempSubdirectory("leanvibe-scim-").FullName;
    private int _made;

    public WebApplication App { get; private set; } = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        App = PlatformHost.Create(new() { Home = _home, Database = await TestDatabase.MigratedAddressAsync(server, Stop) }, logging => logging.ClearProviders());
        await App.StartAsync(Stop);
    }

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync(CancellationToken.None);
        await App.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_home, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>With an owner, a verified domain and a token of its directory.</summary>
    internal async Task<ScimOrganisation> NewOrganisationAsync()
    {
        var name = $"org{Interlocked.Increment(ref _made)}";
        var (services, now) = (App.Services, TimeProvider.System.GetUtcNow());
        var tenant = (await services.GetRequiredService<ProvisionTenant>().ExecuteAsync(TenantKind.Organisation, name, name, Stop)).Value.Id;
        var domains = services.GetRequiredService<IDomainStore>();
        var domain = await domains.AddAsync(new(tenant, $"{name}.example", "proof", now), Stop);
        Assert.True(await domains.SaveAsync(domain with { VerifiedAt = now }, Stop));
        var owner = await NewPersonAsync($"owner@{name}.example");
        await services.GetRequiredService<IMembershipStore>().AddAsync(tenant, new(owner, $"owner@{name}.example", "Owner", Role.Owner, now), Stop);
        var token = await NewTokenAsync(tenant, TokenKind.Directory, owner, Permission.Provision);
        return new(App, name, tenant, owner, token);
    }

    internal async Task<AccountId> NewPersonAsync(string address)
    {
        var id = AccountId.New(TimeProvider.System);
        var hash = await App.Services.GetRequiredService<EmailAddress>().HashAsync(address, Stop);
        Assert.True(await App.Services.GetRequiredService<IAccountStore>().AddAsync(new(id, hash, "", TimeProvider.System.GetUtcNow()), new(address, address), Stop));
        return id;
    }

    internal async Task<string> NewTokenAsync(TenantId tenant, TokenKind kind, AccountId account, params Permission[] scope)
    {
        var (token, now) = (AccessToken.New(), TimeProvider.System.GetUtcNow());
        var grant = new TokenGrant(AccessToken.IdOf(AccessToken.HashOf(token)), tenant, kind, "tests", now, now.AddDays(1)) { Scope = [.. scope], Account = account };
        Assert.True(await App.Services.GetRequiredService<IAccessTokens>().AddAsync(AccessToken.HashOf(token), grant, 10, Stop));
        return token;
    }

    /// <returns>What a browser's cookie holds.</returns>
    internal async Task<string> SignInAsync(AccountId account, TenantId tenant)
    {
        var (secret, now) = (Secret.New(), TimeProvider.System.GetUtcNow());
        await App.Services.GetRequiredService<ISessionStore>().AddAsync(Secret.HashOf(secret), new(Guid.NewGuid(), account, now, now.AddDays(1)) { Organisation = tenant }, new("a browser", "::1"), Stop);
        return secret;
    }
}

public sealed class SqliteScimSite() : ScimSite(null);

public sealed class PostgresScimSite(PostgresServer server) : ScimSite(server);
