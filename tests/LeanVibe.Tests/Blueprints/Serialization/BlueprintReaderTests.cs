using CsCheck;
using LeanVibe.Blueprints.Rules;
using LeanVibe.Blueprints.Serialization;

namespace LeanVibe.Tests.Blueprints.Serialization;

public sealed class BlueprintReaderTests
{
    private const string Product = """ "product": { "id": "a", "name": "A" } """;

    [Fact]
    public void The_reference_reads_without_findings()
    {
        var result = BlueprintReader.Read(Reference.Json);

        Assert.Empty(result.Findings);
        Assert.Equal("harvest-table", result.Blueprint!.Product.Id);
    }

    [Theory]
    [InlineData("", "LV0002", "line 1, column 1")]
    [InlineData("not json", "LV0002", "line 1, column 2")]
    [InlineData("{\n  \"product\": { \"id\": \"ä\" \"name\": 1 }\n}", "LV0002", "line 2, column 26")]
    [InlineData("{" + Product + ",}", "LV0002", "line 1, column 42")]
    [InlineData("null", "LV0005", "")]
    [InlineData("[]", "LV0005", "")]
    [InlineData("{}", "LV0007", "")]
    [InlineData("""{ "format": 2, "future": true }""", "LV0004", "format")]
    [InlineData("""{ "format": 1e300 }""", "LV0004", "format")]
    [InlineData("""{ "format": 0.5, "product": { "id": "a", "name": "A" } }""", "LV0010", "format")]
    [InlineData("{" + Product + """, "rols": [] }""", "LV0006", "")]
    [InlineData("{" + Product + """, "roles": {} }""", "LV0005", "roles")]
    [InlineData("{" + Product + """, "roles": null }""", "LV0005", "roles")]
    [InlineData("{" + Product + """, "roles": [null] }""", "LV0005", "roles/0")]
    [InlineData("{" + Product + """, "roles": [{ "id": "boss", "name": null }] }""", "LV0005", "roles/boss/name")]
    [InlineData("{" + Product + """, "roles": [{ "id": "boss", "name": 5 }] }""", "LV0005", "roles/boss/name")]
    [InlineData("{" + Product + """, "roles": [{ "id": "boss", "name": "Boss", "name": "Chief" }] }""", "LV0009", "roles/boss")]
    [InlineData("{" + Product + """, "roles": [{ "id": "boss" }] }""", "LV0007", "roles/boss")]
    [InlineData("{" + Product + """, "roles": [{ "id": "boss", "name": "Boss", "administers": "yes" }] }""", "LV0005", "roles/boss/administers")]
    [InlineData("{" + Product + """, "entities": [{ "id": "t", "name": "T", "fields": [{ "id": "n", "name": "N", "type": "txt" }] }] }""", "LV0008", "entities/t/fields/n/type")]
    [InlineData("{" + Product + """, "entities": [{ "id": "t", "name": "T", "fields": [{ "id": "n", "name": "N", "type": 3 }] }] }""", "LV0005", "entities/t/fields/n/type")]
    [InlineData("{" + Product + """, "entities": [{ "id": "t", "name": "T", "fields": [{ "id": "n", "name": "N", "min": 1e99 }] }] }""", "LV0010", "entities/t/fields/n/min")]
    [InlineData("{" + Product + """, "entities": [{ "id": "t", "name": "T", "samples": [{ "n": 1 }] }] }""", "LV0005", "entities/t/samples/0/n")]
    [InlineData("{" + Product + """, "entities": [{ "id": "t", "name": "T", "lifecycle": { "states": [{ "name": "New" }] } }] }""", "LV0007", "entities/t/lifecycle/states/0")]
    public void Bad_input_is_a_finding(string json, string code, string path)
    {
        var result = BlueprintReader.Read(json);

        Assert.Null(result.Blueprint);
        var finding = Assert.Single(result.Findings);
        Assert.Equal((code, path), (finding.Code, finding.Path));
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.NotEmpty(finding.Message);
        Assert.NotEmpty(finding.Mend);
    }

    [Fact]
    public void Every_difference_is_found_at_once()
    {
        var result = BlueprintReader.Read("""{ "product": { "id": "a", "pich": "" }, "roles": 1, "entities": [{ "id": "x", "name": "X", "ownership": 1 }] }""");

        Assert.Equal(["LV0006", "LV0007", "LV0005", "LV0005"], result.Findings.Select(f => f.Code));
    }

    [Fact]
    public void A_misspelt_member_or_word_says_what_was_meant()
    {
        var member = Assert.Single(BlueprintReader.Read("{" + Product + """, "entites": [] }""").Findings);
        var word = Assert.Single(BlueprintReader.Read("""{ "product": { "id": "a", "name": "A", "brand": { "character": "playfull" } } }""").Findings);

        Assert.Equal("Did you mean \"entities\"?", member.Mend);
        Assert.Equal("Did you mean \"playful\"? Allowed are calm, marketplace, editorial, playful, backOffice.", word.Mend);
    }

    [Fact]
    public void A_file_over_2_MB_is_refused() =>
        Assert.Equal("LV0001", Assert.Single(BlueprintReader.Read(new string(' ', BlueprintReader.MaxBytes + 1)).Findings).Code);

    [Theory]
    [InlineData(40)]
    [InlineData(100_000)]
    public void Deep_nesting_is_refused(int depth) =>
        Assert.Equal("LV0003", Assert.Single(BlueprintReader.Read(new string('[', depth)).Findings).Code);

    [Fact]
    public void A_byte_order_mark_does_no_harm() => Assert.NotNull(BlueprintReader.Read("\uFEFF" + Reference.Json).Blueprint);

    [Fact]
    public void No_damage_to_the_reference_makes_it_throw() =>
        Gen.Select(Gen.Int[0, Reference.Json.Length - 1], Gen.Int[0, 40], Gen.String[0, 5]).Sample((at, length, insert) =>
        {
            var end = Math.Min(at + length, Reference.Json.Length);
            var result = BlueprintReader.Read(Reference.Json[..at] + insert + Reference.Json[end..]);
            return result.Blueprint is null == result.Findings.Any(f => f.Severity == Severity.Error);
        }, iter: 300);
}
