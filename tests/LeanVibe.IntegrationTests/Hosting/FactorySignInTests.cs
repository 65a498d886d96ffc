using LeanVibe.Hosting.Mvps;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.OAuth;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Tenancy.Erasing;
using LeanVibe.Platform.Tenancy.Lifecycle;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.IntegrationTests.Hosting;

/// <summary>Every product that runs here is a client of this platform's own authorisation server, as long as it lives.</summary>
public sealed class FactorySignInTests : IAsyncLifetime
{
    private readonly string _home = Directory.CreateTempSubdirectory("leanvibe-factory-signin-").FullName;
    private HostedPlatform _platform = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _platform = await HostedPlatform.StartAsync(new() { Home = _home }, Stop);

    public async ValueTask DisposeAsync()
    {
        await _platform.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_home, recursive: true);
    }

    [Fact]
    public async Task A_launched_product_knows_whom_to_ask_and_its_secret_lies_with_its_own_settings()
    {
        await ToyProduct.LaunchAsync(_platform.Services, "toy", "hello", Stop);
        var (told, client) = (await ToldAsync("toy"), await ClientOfAsync("toy"));
        Assert.Equal((ClientKind.Product, "toy", 0), (client!.Kind, client.Name, client.Scope.Count));
        Assert.Equal([$"{told["OpenId__Address"]}/api/auth/openid/callback"], client.RedirectUris);
        Assert.Matches(@"^http://toy\.localhost:\d+$", told["OpenId__Address"]);
        Assert.Matches(@"^http://localhost:\d+/$", told["OpenId__Issuer"]);
        Assert.Equal((client.Id, client.SecretHash, "Sign in with your factory account"), (told["OpenId__ClientId"], Secret.HashOf(told["OpenId__ClientSecret"]), told["OpenId__Label"]));
        var settings = await Get<MvpSettings>().ReadAsync("toy", Stop);
        Assert.Equal((told["OpenId__ClientId"], told["OpenId__ClientSecret"]), (settings["OpenId__ClientId"], settings["OpenId__ClientSecret"]));
    }

    [Fact]
    public async Task Two_products_are_two_clients()
    {
        await ToyProduct.LaunchAsync(_platform.Services, "toy", "one", Stop);
        await ToyProduct.LaunchAsync(_platform.Services, "toy", "two", Stop);
        Assert.NotEqual((await ClientOfAsync("toy"))!.Id, (await ClientOfAsync("toy-2"))!.Id);
        Assert.DoesNotContain((await ClientOfAsync("toy"))!.RedirectUris[0], (await ClientOfAsync("toy-2"))!.RedirectUris);
    }

    [Fact]
    public async Task It_stays_the_same_client_over_releases_and_restarts_and_follows_the_address()
    {
        await ToyProduct.LaunchAsync(_platform.Services, "toy", "hello", Stop);
        var (told, before) = (await ToldAsync("toy"), (await ClientOfAsync("toy"))!);
        await Get<IGrainFactory>().GetGrain<IMvpGrain>("toy").SwitchAsync(await ToyProduct.ReleaseAsync(_platform.Services, "toy", "second", "again", Stop));
        Assert.Equal(told, await ToldAsync("toy"));

        await _platform.DisposeAsync();
        await InitializeAsync();
        var (later, after) = (await ToldAsync("toy"), (await ClientOfAsync("toy"))!);
        Assert.Equal((before.Id, before.SecretHash, told["OpenId__ClientSecret"]), (after.Id, after.SecretHash, later["OpenId__ClientSecret"]));
        Assert.NotEqual(told["OpenId__Address"], later["OpenId__Address"]);
        Assert.Equal([$"{later["OpenId__Address"]}/api/auth/openid/callback"], after.RedirectUris);
    }

    [Fact]
    public async Task Whoever_has_lost_the_secret_is_a_new_client_and_the_old_one_is_none()
    {
        await ToyProduct.LaunchAsync(_platform.Services, "toy", "hello", Stop);
        var before = (await ClientOfAsync("toy"))!;
        await Get<IGrainFactory>().GetGrain<IMvpGrain>("toy").StopAsync(mayWake: true);
        await Get<MvpSettings>().SaveAsync("toy", new Dictionary<string, string>(), Stop);
        Assert.NotEqual(before.Id, (await ToldAsync("toy"))["OpenId__ClientId"]);
        Assert.Null(await Get<IClientStore>().FindAsync(before.Id, Stop));
        Assert.NotNull(await ClientOfAsync("toy"));
    }

    [Theory]
    [InlineData(TenantMove.Archive)]
    [InlineData(TenantMove.Delete)]
    public async Task Nobody_signs_in_to_what_is_archived_or_deleted_until_it_is_restored(TenantMove move)
    {
        await ToyProduct.LaunchAsync(_platform.Services, "toy", "hello", Stop);
        var before = (await ClientOfAsync("toy"))!;
        Assert.Null((await Get<MoveProduct>().ExecuteAsync("toy", move, Stop)).Error);
        Assert.Null(await Get<IClientStore>().FindAsync(before.Id, Stop));
        Assert.Null(await ClientOfAsync("toy"));
        Assert.Null((await Get<MoveProduct>().ExecuteAsync("toy", TenantMove.Restore, Stop)).Error);
        Assert.Equal((await ToldAsync("toy"))["OpenId__ClientId"], (await ClientOfAsync("toy"))!.Id);
    }

    [Fact]
    public async Task A_paused_product_keeps_its_client()
    {
        await ToyProduct.LaunchAsync(_platform.Services, "toy", "hello", Stop);
        var before = await ClientOfAsync("toy");
        Assert.Null((await Get<MoveProduct>().ExecuteAsync("toy", TenantMove.Pause, Stop)).Error);
        Assert.Equal(before!.Id, (await ClientOfAsync("toy"))!.Id);
    }

    [Fact]
    public async Task An_organisation_that_is_archived_takes_its_products_clients_along()
    {
        var acme = (await Get<ProvisionTenant>().ExecuteAsync(TenantKind.Organisation, "acme", "Acme", Stop)).Value;
        await using var scope = Get<TenantScopes>().Open(acme.Id);
        await ToyProduct.LaunchAsync(scope.ServiceProvider, "toy", "hello", Stop);
        Assert.NotNull(await ClientOfAsync("toy"));
        await Get<MoveTenant>().ExecuteAsync(acme, TenantMove.Archive, "", Stop);
        Assert.Null(await ClientOfAsync("toy"));
    }

    [Fact]
    public async Task An_erasure_leaves_neither_client_nor_grant()
    {
        await ToyProduct.LaunchAsync(_platform.Services, "toy", "hello", Stop);
        var (product, client) = ((await Get<ITenantStore>().FindProductAsync("toy", Stop))!, (await ClientOfAsync("toy"))!);
        Assert.Null((await Get<MoveProduct>().ExecuteAsync("toy", TenantMove.Delete, Stop)).Error);

        // As a backup would bring them back.
        var grant = new Grant(Guid.NewGuid(), client.Id, null, AccountId.New(TimeProvider.System), 0, TimeProvider.System.GetUtcNow());
        Assert.True(await Get<IClientStore>().AddAsync(client, 1, Stop));
        await Get<IGrantStore>().AddAsync(grant, Stop);
        Assert.Null((await Get<EraseTenant>().ExecuteAsync((await Get<ITenantStore>().FindAsync(product.Id, Stop))!, "asked", Stop)).Error);
        Assert.Null(await Get<IClientStore>().FindAsync(client.Id, Stop));
        Assert.Null(await Get<IGrantStore>().FindAsync(grant.Id, Stop));
    }

    private T Get<T>()
        where T : notnull => _platform.Services.GetRequiredService<T>();

    private async Task<IReadOnlyDictionary<string, string>> ToldAsync(string slug) => (await _platform.AskToyAsync(slug, Stop)).OpenId;

    private async Task<Client?> ClientOfAsync(string slug) =>
        (await Get<IClientStore>().ListAsync((await Get<ITenantStore>().FindProductAsync(slug, Stop))!.Id, Stop)).SingleOrDefault();
}
