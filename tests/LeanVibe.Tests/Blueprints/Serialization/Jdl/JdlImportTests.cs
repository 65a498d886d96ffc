using CsCheck;
using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Rules;
using LeanVibe.Blueprints.Serialization;
using LeanVibe.Blueprints.Serialization.Jdl;

namespace LeanVibe.Tests.Blueprints.Serialization.Jdl;

public sealed class JdlImportTests
{
    private const string Clinic = """
        // A veterinary clinic.
        application {
          config { baseName vetClinic, packageName org.clinic.app, applicationType monolith }
          entities Pet, Visit
          dto * with mapstruct
        }

        NAME_MAX = 120

        /**
         * An animal that we look after.
         * It has one keeper.
         */
        @ChangelogDate("20260101")
        entity Pet (pets_table) {
          /** What it is called */
          name String required minlength(2) maxlength(NAME_MAX)
          chipNumber String unique pattern(/^[A-Z]{2}\/[0-9]{6}$/),
          kind PetKind required,
          weight Float min(0.1) max(900)
          picture ImageBlob maxbytes(5000000)
          notes TextBlob
          bornOn LocalDate /* not always known */
          created Boolean
        }

        enum PetKind { DOG("A dog"), CAT ("A cat"), GUINEA_PIG }

        entity Visit { startsAt Instant required, fee BigDecimal min(0), contactEmail String, length Duration, done Boolean }
        entity Treatment
        @readOnly
        entity Event { title String required }

        relationship OneToMany {
          /** who came */
          Pet{visits} to Visit{pet(name) required},
          Event to Visit
        }
        relationship ManyToMany { Visit{treatments(name)} to Treatment{visits} }
        relationship OneToOne { Pet{chip required} to Event{pet} with jpaDerivedIdentifier }
        relationship ManyToOne {
          Pet{keeper(login)} to User with builtInEntity
          Visit{vet required} to User
        }

        paginate Pet, Visit with pagination
        service all with serviceImpl except Treatment
        use serviceClass, mapstruct for *
        deployment { deploymentType docker-compose appsFolders [a, b] }
        """;

    [Fact]
    public void A_whole_file_becomes_a_blueprint_that_passes_every_rule()
    {
        var result = JdlImport.Read(Clinic, "Vet clinic");

        Assert.DoesNotContain(result.Findings, f => f.Severity == Severity.Error);
        Assert.Empty(BlueprintRules.Check(result.Blueprint!));
        Assert.Equal(["pet", "visit", "treatment", "event-item"], result.Blueprint!.Entities.Select(e => e.Id));
        Assert.Empty(BlueprintReader.Read(BlueprintJson.Write(result.Blueprint)).Findings);
    }

    [Fact]
    public void Fields_keep_their_types_validations_and_comments()
    {
        var pet = Entity(Clinic, "pet");

        Assert.Equal(
            ["name:Text", "chip-number:Text", "kind:Choice", "weight:Decimal", "picture:Image", "notes:LongText", "born-on:Date", "created-value:Boolean"],
            pet.Fields.Select(f => $"{f.Id}:{f.Type}"));
        Assert.Equal("An animal that we look after. It has one keeper.", pet.Description);
        Assert.Equal((true, 2m, 120m, "What it is called"), (pet.Fields[0].Required, pet.Fields[0].Min, pet.Fields[0].Max, pet.Fields[0].Description));
        Assert.Equal((true, "Chip number"), (pet.Fields[1].Unique, pet.Fields[1].Name));
        Assert.Equal([new("dog", "A dog"), new("cat", "A cat"), new("guinea-pig", "Guinea pig")], pet.Fields[2].Choices);
        Assert.Equal((0.1m, 900m), (pet.Fields[3].Min, pet.Fields[3].Max));
        Assert.Equal(["starts-at:DateTime", "fee:Money", "contact-email:Email", "length:Duration", "done:Boolean"], Entity(Clinic, "visit").Fields.Select(f => $"{f.Id}:{f.Type}"));
    }

    [Fact]
    public void Relationships_go_to_the_entity_that_holds_the_key()
    {
        var visit = Entity(Clinic, "visit");

        Assert.Equal(
            [("pet", "pet", true, "Visits"), ("event", "event-item", false, ""), ("treatments", "treatment", false, "Visits"), ("vet", "account", true, "")],
            visit.Relations.Select(r => (r.Id, r.Target, r.Required, r.Inverse)));
        Assert.Equal(Cardinality.Many, visit.Relations[2].Cardinality);
        var pet = Entity(Clinic, "pet");
        Assert.Equal([("chip", true, true), ("keeper", false, false)], pet.Relations.Select(r => (r.Id, r.Required, r.Unique)));
        Assert.Equal("name", pet.Label);
    }

    [Fact]
    public void What_has_no_counterpart_is_said_with_its_place()
    {
        var findings = JdlImport.Read(Clinic, "Vet clinic").Findings;

        Assert.All(findings, f => Assert.Equal(Severity.Info, f.Severity));
        Assert.Contains(findings, f => f.Path == "line 18, column 36" && f.Message.StartsWith("The validation pattern", StringComparison.Ordinal));
        Assert.Contains(findings, f => f.Message.StartsWith("The option paginate", StringComparison.Ordinal));
        Assert.Contains(findings, f => f.Message.Contains("\"created-value\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Members_may_use_everything_but_what_is_read_only()
    {
        var permissions = JdlImport.Read(Clinic, "Vet clinic").Blueprint!.Permissions;

        Assert.Equal(4, permissions.Single(p => p.Entity == "pet").Operations.Count);
        Assert.Equal([Operation.Read], permissions.Single(p => p.Entity == "event-item").Operations);
    }

    [Fact]
    public void Every_entity_says_where_it_comes_from()
    {
        var origin = JdlImport.Read(Clinic, "Vet clinic").Blueprint!.Origins[0];

        Assert.Equal(("entities/pet", OriginKind.Import, "jdl, line 15"), (origin.Path, origin.Kind, origin.Source));
    }

    [Theory]
    [InlineData("Vet clinic", "vet-clinic", "Vet clinic")]
    [InlineData("", "vet-clinic", "Vet clinic")]
    [InlineData("API", "api-app", "API")]
    [InlineData("日本", "product", "日本")]
    public void The_product_is_named_by_the_caller_or_the_file(string given, string id, string name)
    {
        var product = JdlImport.Read(Clinic, given).Blueprint!.Product;

        Assert.Equal((id, name), (product.Id, product.Name));
    }

    [Fact]
    public void Required_relations_in_a_circle_are_loosened()
    {
        var result = JdlImport.Read("""
            entity Hen { name String } entity Egg { name String }
            relationship ManyToOne { Hen{egg required} to Egg, Egg{hen required} to Hen, Hen{mother required} to Hen }
            """, "Farm");

        Assert.Empty(BlueprintRules.Check(result.Blueprint!));
        Assert.Equal(2, result.Findings.Count(f => f.Message.Contains("made optional", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("", "LV1008", "")]
    [InlineData("entity", "LV1001", "line 1, column 7")]
    [InlineData("entity Pet {\n  name\n}", "LV1001", "line 3, column 1")]
    [InlineData("entity Pet { name String", "LV1001", "line 1, column 25")]
    [InlineData("entity Pet { name Strin }", "LV1002", "line 1, column 19")]
    [InlineData("entity Pet { name String minlength(x) }", "LV1005", "line 1, column 36")]
    [InlineData("entity Pet { name String; }", "LV1001", "line 1, column 25")]
    [InlineData("entity Pet\nentity Pet", "LV1004", "line 2, column 8")]
    [InlineData("entity Pet { a String a String }", "LV1004", "line 1, column 23")]
    [InlineData("entity Pet enum Kind { }", "LV1001", "line 1, column 25")]
    [InlineData("entity Pet relationship ManyToOne { Pet{a} to Dog }", "LV1003", "line 1, column 47")]
    [InlineData("entity Pet relationship ManyToFew { Pet{a} to Pet }", "LV1001", "line 1, column 25")]
    [InlineData("entity Pet relationship OneToMany { Pet{a} to User }", "LV1006", "line 1, column 47")]
    [InlineData("entity Pet /* never", "LV1001", "line 1, column 12")]
    [InlineData("entity Pet { name String pattern(/abc) }", "LV1001", "line 1, column 34")]
    [InlineData("application { config { baseName x }", "LV1001", "line 1, column 36")]
    [InlineData("entity Pet { name String min(;) }", "LV1001", "line 1, column 30")]
    public void A_fault_has_its_line_and_column(string jdl, string code, string path)
    {
        var result = JdlImport.Read(jdl, "Test");

        Assert.Null(result.Blueprint);
        var finding = Assert.Single(result.Findings, f => f.Severity == Severity.Error);
        Assert.Equal((code, path), (finding.Code, finding.Path));
    }

    [Fact]
    public void Faults_of_several_declarations_are_found_at_once()
    {
        var result = JdlImport.Read("entity A {\n  x\n}\nentity B { y String\nentity C { z String }\n", "Test");

        Assert.Equal(["line 3, column 1", "line 5, column 10"], result.Findings.Select(f => f.Path));
    }

    [Fact]
    public void No_damage_makes_it_throw() =>
        Gen.Select(Gen.Int[0, Clinic.Length - 1], Gen.Int[0, 30], Gen.OneOf(Gen.String[0, 6], Gen.OneOfConst("{", "}", "(", "/*", "\"", "entity ", "@", ",,"))).Sample((at, length, insert) =>
        {
            var result = JdlImport.Read(Clinic[..at] + insert + Clinic[Math.Min(at + length, Clinic.Length)..], "Test");
            return result.Blueprint is null == result.Findings.Any(f => f.Severity == Severity.Error);
        }, iter: 1000);

    private static Entity Entity(string jdl, string id) => JdlImport.Read(jdl, "Test").Blueprint!.Entities.Single(e => e.Id == id);
}
