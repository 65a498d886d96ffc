using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Serialization;
using LeanVibe.Factory.Blueprints;
using LeanVibe.Factory.Understand;
using LeanVibe.Platform.Access;
using LeanVibe.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.IntegrationTests.Databases;

public abstract class BlueprintStoreTests(PostgresServer? server, bool pooled = false) : StoreSuite(server, pooled)
{
    private static readonly Blueprint Honey = DraftBlueprint.Execute("Beekeepers list jars of honey with a price and customers order them.").Blueprint!;

    private IBlueprintStore Blueprints => Database.For(TenantId.Personal).GetRequiredService<IBlueprintStore>();

    [Fact]
    public async Task The_same_content_is_the_same_revision_and_another_the_next()
    {
        Assert.Equal(1, (await Blueprints.SaveAsync("honey", Honey, Stop)).Revision);
        Assert.Equal(1, (await Blueprints.SaveAsync("honey", Honey, Stop)).Revision);
        var renamed = Honey with { Product = Honey.Product with { Pitch = "Sweet." } };
        Assert.Equal(2, (await Blueprints.SaveAsync("honey", renamed, Stop)).Revision);

        Assert.Equal("Sweet.", (await Blueprints.FindAsync("honey", null, Stop))!.Product.Pitch);
        Assert.Equal(BlueprintJson.Hash(Honey), BlueprintJson.Hash((await Blueprints.FindAsync("honey", 1, Stop))!));
        Assert.Null(await Blueprints.FindAsync("nobody", null, Stop));
    }

    [Fact]
    public async Task An_approval_stays_genuine()
    {
        var key = Database.Services.GetRequiredService<PlatformKey>();
        var approval = Approval.Sign("honey", "hash", "Ada", new(2030, 5, 1, 12, 0, 0, TimeSpan.Zero), key);
        await Blueprints.ApproveAsync(approval, Stop);
        await Blueprints.ApproveAsync(approval, Stop);

        var found = await Blueprints.ApprovalAsync("honey", "hash", Stop);
        Assert.Equal(approval, found);
        Assert.True(found!.IsGenuine(key));
    }

    public sealed class OnSqlite() : BlueprintStoreTests(null);

    public sealed class OnPostgres(PostgresServer server) : BlueprintStoreTests(server);

    public sealed class ThroughPgBouncer(PostgresServer server) : BlueprintStoreTests(server, pooled: true);
}
