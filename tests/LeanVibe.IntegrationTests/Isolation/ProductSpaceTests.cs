using LeanVibe.Data.Keys;
using LeanVibe.Hosting.Mvps;
using LeanVibe.IntegrationTests.Databases;
using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Keys;
using LeanVibe.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.IntegrationTests.Isolation;

/// <summary>A product is a tenant of its own: neither another organisation, nor another product of the same one, nor the owner's own context opens what is the product's.</summary>
public abstract class ProductSpaceTests(PostgresServer? server) : IsolationSuite(server)
{
    private static readonly Dictionary<string, string> Given = new() { ["Payments__Key"] = "canary-of-a-key", ["Demo__Seed"] = "true" };

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await ReserveAsync(A, "honey");
        await ReserveAsync(A, "boxes");
        await ReserveAsync(B, "bread");
    }

    [Fact]
    public async Task A_product_has_an_id_a_key_and_a_trail_of_its_own()
    {
        var honey = (await Tenants.FindProductAsync("honey", Stop))!;
        Assert.Equal((TenantKind.Mvp, A, TenantState.Active), (honey.Kind, honey.Owner!.Value, honey.State));
        Assert.NotEqual(honey.Id, await SpaceAsync("boxes"));
        var vault = Database.Services.GetRequiredService<TenantVault>();
        Assert.NotEqual((await vault.KeysOfAsync(A, Stop)).Of(1), (await vault.KeysOfAsync(honey.Id, Stop)).Of(1));

        await Trail(A).WriteAsync("honey", new("product.start", "honey"), Stop);
        Assert.Equal(["tenant.provision", "product.start"], (await Trail(A).ReadAsync("honey", 0, 10, Stop))!.Select(e => e.Action));
        Assert.Equal(["tenant.provision"], (await Trail(A).ReadAsync("boxes", 0, 10, Stop))!.Select(e => e.Action));
        Assert.Equal(["tenant.provision"], (await Database.For(A).GetRequiredService<IAuditTrail>().ReadAsync(0, 10, Stop)).Select(e => e.Action));

        var verdict = await Database.Services.GetRequiredService<VerifyAudit>().ExecuteAsync(Stop);
        Assert.Empty(verdict.Problems);
        Assert.Equal((await Tenants.ListAsync("", 100, Stop)).Count + 3, verdict.Tenants);
    }

    [Fact]
    public async Task A_products_secrets_open_in_its_own_space_alone()
    {
        await Settings(A).SaveAsync("honey", Given, Stop);
        Assert.Equal(Given, await Settings(A).ReadAsync("honey", Stop));
        Assert.Empty(await Settings(A).ReadAsync("boxes", Stop));
        foreach (var other in new[] { A, B, TenantId.Personal, await SpaceAsync("boxes"), await SpaceAsync("bread") })
        {
            await using var db = await OpenAsync(other);
            Assert.Empty(await db.Settings.ToListAsync(Stop));
        }

        await using var own = await OpenAsync(await SpaceAsync("honey"));
        Assert.All(await own.Database.SqlQuery<string>($"SELECT \"Value\" FROM \"Settings\" WHERE \"Tenant\" = {own.Tenant}").ToListAsync(Stop), text => Assert.True(Seal.IsClosed(text)));
    }

    [Fact]
    public async Task Another_organisation_finds_neither_settings_nor_trail()
    {
        await Settings(A).SaveAsync("honey", Given, Stop);
        Assert.Null(await Trail(B).ReadAsync("honey", 0, 10, Stop));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Trail(B).WriteAsync("honey", new("product.start", "honey"), Stop));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Settings(B).ReadAsync("honey", Stop));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Settings(B).SaveAsync("honey", new Dictionary<string, string>(), Stop));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Provision.ProductAsync(B, "honey", (_, _) => Task.CompletedTask, Stop));
        Assert.Equal(Given, await Settings(A).ReadAsync("honey", Stop));
    }

    [Fact]
    public async Task An_organisation_and_a_product_may_go_by_the_same_name()
    {
        var organisation = await Database.NewTenantAsync("honey", Stop);
        await ReserveAsync(B, "aspen");
        Assert.Equal(organisation, (await Tenants.FindAsync("honey", Stop))!.Id);
        Assert.Equal(A, (await Tenants.FindAsync("aspen", Stop))!.Id);
        Assert.Equal(B, (await Tenants.FindProductAsync("aspen", Stop))!.Owner);
        Assert.Null(await Tenants.FindAsync("boxes", Stop));
        Assert.DoesNotContain(await Tenants.ListAsync("", 100, Stop), t => t.Kind == TenantKind.Mvp);
        Assert.Equal(["aspen", "boxes", "bread", "honey"], (await Tenants.ListProductsAsync("", 100, Stop)).Select(t => t.Slug));
    }

    /// <summary>The products with the suite's markers were made as before there were spaces.</summary>
    [Fact]
    public async Task A_product_from_before_is_adopted_with_its_settings_also_after_a_kill_in_between()
    {
        var file = Path.Combine(Directory.CreateDirectory(Database.Services.GetRequiredService<PlatformFolder>().Product(MarkA)).FullName, "settings.json");
        await File.WriteAllTextAsync(file, System.Text.Json.JsonSerializer.Serialize(Given), Stop);
        await Assert.ThrowsAsync<IOException>(() => Provision.ProductAsync(A, MarkA, (_, _) => throw new IOException("The power is gone."), Stop));
        var broken = await SpaceAsync(MarkA);

        for (var start = 0; start < 2; start++)
        {
            await Database.Services.GetRequiredService<AdoptProducts>().StartAsync(Stop);
            Assert.False(File.Exists(file));
            Assert.Equal(Given, await Settings(A).ReadAsync(MarkA, Stop));
            Assert.Equal((broken, A), ((await Tenants.FindProductAsync(MarkA, Stop))!.Id, (await Tenants.FindProductAsync(MarkA, Stop))!.Owner!.Value));
            Assert.Equal(B, (await Tenants.FindProductAsync(MarkB, Stop))!.Owner);
            Assert.Empty(await Database.Services.GetRequiredService<IMvpDirectory>().WithoutSpaceAsync(Stop));
        }

        Assert.Equal(["tenant.provision"], (await Trail(A).ReadAsync(MarkA, 0, 10, Stop))!.Select(e => e.Action));
    }

    [Fact]
    public async Task A_product_whose_key_is_destroyed_leaves_its_owner_and_the_others_as_they_are()
    {
        await Settings(A).SaveAsync("honey", Given, Stop);
        await Settings(A).SaveAsync("boxes", Given, Stop);
        await Database.Services.GetRequiredService<ITenantKeys>().EraseAsync(await SpaceAsync("honey"), Stop);
        await Assert.ThrowsAsync<TenantErasedException>(() => Settings(A).ReadAsync("honey", Stop));
        Assert.Equal(Given, await Settings(A).ReadAsync("boxes", Stop));
        Assert.Equal(MarkA, (await Database.For(A).GetRequiredService<IMvpStore>().FindAsync(MarkA, Stop))!.Name);
    }

    private ITenantStore Tenants => Database.Services.GetRequiredService<ITenantStore>();

    private ProvisionTenant Provision => Database.Services.GetRequiredService<ProvisionTenant>();

    private async Task<TenantId> SpaceAsync(string slug) => (await Tenants.FindProductAsync(slug, Stop))!.Id;

    private Task<Mvp> ReserveAsync(TenantId owner, string slug) => Database.For(owner).GetRequiredService<ReserveMvp>().ExecuteAsync(slug, slug, Stop);

    private MvpSettings Settings(TenantId owner) => Database.For(owner).GetRequiredService<MvpSettings>();

    private ProductTrail Trail(TenantId owner) => Database.For(owner).GetRequiredService<ProductTrail>();

    public sealed class OnSqlite() : ProductSpaceTests(null);

    public sealed class OnPostgres(PostgresServer server) : ProductSpaceTests(server);
}
