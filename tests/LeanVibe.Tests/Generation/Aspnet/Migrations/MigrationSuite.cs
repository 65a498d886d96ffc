using System.Data.Common;
using CsCheck;
using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Rules;
using LeanVibe.Generation;
using LeanVibe.Generation.Kits;
using LeanVibe.Generation.Refining;
using LeanVibe.Tests.Blueprints;
using Xunit.Sdk;

namespace LeanVibe.Tests.Generation.Aspnet.Migrations;

/// <summary>A database that went from revision to revision is like a fresh one, and has its rows; the same for every kind of database.</summary>
public abstract class MigrationSuite
{
    /// <summary>How many random pairs are tried.</summary>
    protected abstract int Pairs { get; }

    [Fact]
    public void From_any_product_to_any_other() =>
        Gen.Select(RandomProducts.Any, RandomProducts.Any).Where((one, other) => Passes(one) && Passes(other)).Sample(
            (one, other) => Migrate(one, other with { Revision = 2 }), iter: Pairs, threads: 1);

    [Fact]
    public void From_any_product_to_the_same_with_other_ids() =>
        Gen.Select(RandomProducts.Any, Gen.Int[0, 1_000_000]).Where((one, which) => Passes(one) && Passes(RandomProducts.WithNewIds(one, which))).Sample(
            (one, which) => Migrate(one, RandomProducts.WithNewIds(one, which)), iter: Pairs / 2, threads: 1);

    [Theory]
    [InlineData("entities/delivery-slot/fields/colour/id := \"shade\"", "select colour from delivery_slots order by id", "select shade from delivery_slots order by id")]
    [InlineData("entities/enquiry/fields/subject/type := \"longText\"", "select subject from enquiries order by id", "select subject from enquiries order by id")]
    [InlineData("entities/prize/fields/weight/type := \"text\"", "select weight from prizes order by id", "select weight from prizes order by id")]
    [InlineData("entities/prize/fields/weight/type := \"money\"", "select weight * 100 from prizes order by id", "select weight from prizes order by id")]
    [InlineData("entities/box/fields/price/type := \"decimal\"", "select cast(round(price / 100.0, 2) * 100 as integer) from boxes order by id", "select cast(price * 100 as integer) from boxes order by id")]
    [InlineData("product/currency := \"JPY\"", "select cast(round(price / 100.0) as integer) from boxes order by id", "select price from boxes order by id")]
    [InlineData("entities/prize/fields/+ := {\"id\":\"cost\",\"name\":\"Cost\",\"type\":\"integer\",\"required\":true,\"default\":\"7\"}", "select 7 from prizes", "select cost from prizes")]
    [InlineData("entities/prize/fields/+ := {\"id\":\"number\",\"name\":\"Number\",\"type\":\"integer\",\"required\":true,\"unique\":true,\"default\":\"sequence\"}", "select 1000 + row_number() over (order by created_at, id) as n from prizes order by n", "select number from prizes order by number")]
    [InlineData("entities/prize/fields/+ := {\"id\":\"code\",\"name\":\"Code\",\"required\":true,\"unique\":true}", "select cast(id as text) from prizes order by id", "select code from prizes order by id")]
    [InlineData("entities/recipe/fields/season/choices/winter := -", "select case season when 'winter' then 'spring' else season end from recipes order by id", "select season from recipes order by id")]
    [InlineData("entities/enquiry/lifecycle := -", "select name from enquiries order by id", "select name from enquiries order by id")]
    [InlineData("entities/order/relations/slot/required := false", "select slot_id from orders order by id", "select slot_id from orders order by id")]
    [InlineData("entities/recipe/relations/+ := {\"id\":\"market\",\"name\":\"Market\",\"target\":\"market-day\",\"required\":true}", "select 'Unassigned' from recipes", "select m.title from recipes r join market_days m on m.id = r.market_id")]
    [InlineData("entities/recipe/relations/+ := {\"id\":\"market\",\"name\":\"Market\",\"target\":\"market-day\",\"required\":true,\"unique\":true}", "select cast(id as text) from recipes order by id", "select cast(market_id as text) from recipes order by id")]
    [InlineData("entities/farm/relations/markets/cardinality := -", "select farm_id, market_id from (select *, row_number() over (partition by farm_id order by created_at, id) as place from farm_markets) l where place = 1 order by farm_id", "select id, markets_id from farms where markets_id is not null order by id")]
    [InlineData("entities/delivery-slot/id := \"drop-off\" ;; entities/order/relations/slot/target := \"drop-off\" ;; permissions/farmer.delivery-slot.all/entity := \"drop-off\" ;; permissions/restaurant.delivery-slot.all/entity := \"drop-off\" ;; screens/calendar/blocks/slots/entity := \"drop-off\" ;; screens/manage/blocks/slots/entity := \"drop-off\"", "select o.id, s.colour from orders o join delivery_slots s on s.id = o.slot_id order by o.id", "select o.id, s.colour from orders o join drop_offs s on s.id = o.slot_id order by o.id")]
    public void What_is_stored_stays(string edits, string before, string after)
    {
        using var database = Fresh();
        var first = Product(Reference.Blueprint);
        database.Run(first);
        database.Seed(first);
        var was = database.Read(before);

        var second = Product(Mutated.Reference(edits), first);
        database.Run(second, after: 1);

        Assert.NotEmpty(was);
        Assert.Equal(was, database.Read(after));
    }

    [Fact]
    public void What_people_read_may_change_without_a_migration()
    {
        var first = Product(Reference.Blueprint);
        var second = Product(Mutated.Reference("product/pitch := \"Fresh\" ;; entities/prize/name := \"Gift\" ;; entities/prize/fields/tint/name := \"Tint\""), first);

        Assert.Equal(first.Paths.Where(IsScript), second.Paths.Where(IsScript));
    }

    [Fact]
    public void A_product_that_was_made_before_the_platform_part_grew_gets_what_it_lacks()
    {
        var fresh = Product(Reference.Blueprint);
        var first = fresh.Files.Aggregate(FileSet.Empty, (files, file) => files.Add(file.Path, file.Path.EndsWith("0001_init.sql", StringComparison.Ordinal) ? WithoutProviders(file.Text) : file.Text));
        using var database = Fresh();
        database.Run(first);

        var second = Product(Reference.Blueprint, first);
        database.Run(second, after: 1);

        Assert.Equal(["0001_init.sql", "0002_platform.sql", "views.sql"], second.Paths.Where(IsScript).Select(Path.GetFileName));
        Assert.Equal(second.Paths, Product(Reference.Blueprint, second).Paths);
        using var other = Fresh();
        other.Run(fresh);
        Assert.Equal(other.Schema(), database.Schema());
    }

    [Fact]
    public void Each_revision_adds_one_script_and_keeps_those_before()
    {
        var first = Product(Reference.Blueprint);
        var second = Product(Mutated.Reference("entities/prize/fields/+ := {\"id\":\"cost\",\"name\":\"Cost\",\"type\":\"money\"}"), first);
        var third = Product(Mutated.Reference("entities/prize/fields/tint := -"), second);

        Assert.Equal(["0001_init.sql", "0002_prizes.sql", "0003_prizes.postgres.sql", "0003_prizes.sqlite.sql", "views.sql"], third.Paths.Where(IsScript).Select(Path.GetFileName));
        Assert.All(second.Paths.Where(p => IsScript(p) && !p.EndsWith("views.sql", StringComparison.Ordinal)), p => Assert.Equal(second[p].Text, third[p].Text));
        Assert.Contains("-- The field \"Colour\" of \"Prize\" was removed. What is stored in it is lost.", third.Files.Single(f => f.Path.EndsWith("0003_prizes.sqlite.sql", StringComparison.Ordinal)).Text, StringComparison.Ordinal);
    }

    protected abstract DatabaseUnderTest Fresh();

    protected static FileSet Render(Blueprint blueprint, FileSet? before = null) =>
        KitList.Servers.Single(k => k.Id == "aspnet").Render(Refiner.Refine(blueprint) with { Earlier = before is null ? null : Earlier.Read(before.Files) });

    /// <summary>What the generator hands on: the server's files and the Blueprint.</summary>
    protected static FileSet Product(Blueprint blueprint, FileSet? before = null) =>
        Render(blueprint, before).Add("blueprint.json", LeanVibe.Blueprints.Serialization.BlueprintJson.Write(blueprint));

    /// <summary>Migrates a database with rows and compares it with a fresh one.</summary>
    protected void Migrate(Blueprint one, Blueprint other)
    {
        var first = Product(one);
        var second = Product(other, first);
        using var migrated = Fresh();
        migrated.Run(first);
        migrated.Seed(first);
        var both = one.Entities.Select(e => e.Id).Intersect(other.Entities.Select(e => e.Id)).Select(Table).ToList();
        var rows = both.ConvertAll(t => migrated.Read($"select id from {t} order by id"));
        try
        {
            migrated.Run(second, after: 1);
        }
        catch (Exception failure) when (failure is DbException or XunitException)
        {
            Assert.Fail($"{failure.Message}\n{string.Join('\n', second.Files.Where(f => f.Path.Contains("/0002_", StringComparison.Ordinal)).Select(f => f.Text))}");
        }

        Assert.All(both.Zip(rows), table => Assert.Empty(table.Second.Except(migrated.Read($"select id from {table.First}"))));
        using var fresh = Fresh();
        fresh.Run(Product(other));

        Assert.Equal(fresh.Schema(), migrated.Schema());
        Assert.Equal(second.Paths.Where(IsScript).Select(p => second[p].Text), Product(other, first).Files.Where(f => IsScript(f.Path)).Select(f => f.Text));
        Assert.DoesNotContain(Product(other, second).Paths, p => p.Contains("/0003_", StringComparison.Ordinal));
    }

    /// <summary>As the first migration was before people could sign in at a provider.</summary>
    private static string WithoutProviders(string init) =>
        string.Join(";\n", init.Split(";\n").Where(s => !s.Contains("app_identities", StringComparison.Ordinal) && !s.Contains("app_sign_ins", StringComparison.Ordinal)));

    protected static bool IsScript(string path) => path.Contains("/Migrations/", StringComparison.Ordinal);

    private static string Table(string entity) => entity == "box" ? "boxes" : $"{entity}s";

    private static bool Passes(Blueprint blueprint) => BlueprintRules.Check(blueprint).All(f => f.Severity != Severity.Error);
}
