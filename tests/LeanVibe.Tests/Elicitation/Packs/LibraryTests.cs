using LeanVibe.Elicitation;
using LeanVibe.Elicitation.Packs;
using LeanVibe.Blueprints.Rules;

namespace LeanVibe.Tests.Elicitation.Packs;

/// <summary>The data files hold together: whoever adds a pack is told here what is wrong with it.</summary>
public sealed class LibraryTests
{
    private static readonly Library Library = Library.Standard;

    public static TheoryData<string> Packs => [.. Library.Packs.Where(p => p.Words.Count > 0).Select(p => p.Id)];

    [Fact]
    public void There_are_packs_for_thirty_kinds_of_product() => Assert.True(Library.Packs.Count >= 30);

    [Theory]
    [MemberData(nameof(Packs))]
    public void A_pack_alone_makes_a_blueprint_that_passes_every_rule(string id)
    {
        var pack = Library.Packs.Single(p => p.Id == id);
        var words = pack.Words.Where(w => w.Value >= 2).Select(w => w.Key);

        var result = BriefReader.Read($"A product for {string.Join(", ", words)}.");

        Assert.NotNull(result.Blueprint);
        Assert.DoesNotContain(BlueprintRules.Check(result.Blueprint), f => f.Severity == Severity.Error);
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public void A_pack_names_only_things_and_capabilities_that_exist(string id)
    {
        var pack = Library.Packs.Single(p => p.Id == id);
        var needed = pack.Needs.Select(n => n.Split(':')[^1]).SelectMany(n => n.Split('/')).Concat(pack.Means.Values.Where(m => m != Pack.Nothing).Select(m => m.TrimStart('~')));

        Assert.All(needed, thing => Assert.True(Library.Things.ContainsKey(thing), $"No thing '{thing}'."));
        Assert.All(pack.Capabilities.Concat(pack.Without), c => Assert.Contains(Library.Capabilities, known => known.Id == c));
        Assert.All(pack.Kpis.Where(k => k.Entity[0] != '@'), k => Assert.True(Library.Things.ContainsKey(k.Entity), $"No thing '{k.Entity}'."));
    }

    [Fact]
    public void Every_thing_can_be_read_and_its_relations_lead_somewhere() =>
        Assert.All(Library.Things.Values, thing =>
        {
            Assert.All(thing.Fields, f => Assert.NotEmpty(FieldNotation.Read(f).Id));
            Assert.All(thing.Relations.Select(RelationNotation.Read), r => Assert.True(r.Target is "account" || r.Target[0] == '@' || Library.Things.ContainsKey(r.Target), $"{thing.Id}: no thing '{r.Target}'."));
            Assert.All(thing.Moves, m => Assert.Contains(Ids.From(m.To), thing.States.Select(s => LifecycleNotation.State(s).Id)));
        });

    [Fact]
    public void Samples_use_fields_that_their_thing_has() =>
        Assert.All(Library.Things.Values, thing =>
        {
            var fields = thing.Fields.Select(f => FieldNotation.Read(f).Id).ToHashSet();
            Assert.All(thing.Samples.Concat(thing.SamplesOf.Values.SelectMany(s => s)).SelectMany(row => row.Keys), key => Assert.True(fields.Contains(key), $"{thing.Id} has no field '{key}'."));
        });

    [Fact]
    public void Subjects_speak_of_things_and_fields_that_exist_and_share_no_word()
    {
        Assert.All(Library.Subjects, subject => Assert.All(subject.Samples, samples =>
        {
            var fields = Library.Things[samples.Key].Fields.Select(f => FieldNotation.Read(f).Id).ToHashSet();
            Assert.All(samples.Value.SelectMany(row => row.Keys), key => Assert.True(fields.Contains(key), $"{subject.Id}: {samples.Key} has no field '{key}'."));
        }));
        Assert.Empty(Library.Subjects.SelectMany(s => s.Words).GroupBy(w => w).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Theory]
    [InlineData("A website for a dental clinic with its services and staff", "health")]
    [InlineData("A health survey for women", "womens-health")]
    [InlineData("A portal where customers take out car insurance", "insurance")]
    [InlineData("A list of chores for my family", null)]
    public void A_text_has_the_subject_that_most_of_its_words_speak_for(string text, string? subject) =>
        Assert.Equal(subject, LeanVibe.Elicitation.Assembling.ChooseSubject.Of(text, Library)?.Id);

    [Fact]
    public void Fields_of_a_pack_are_given_to_things_that_exist() =>
        Assert.All(Library.Packs.SelectMany(p => p.Fields), given =>
        {
            Assert.True(Library.Things.ContainsKey(given.Key), $"No thing '{given.Key}'.");
            Assert.All(given.Value, f => Assert.NotEmpty(FieldNotation.Read(f).Id));
        });

    [Fact]
    public void Capabilities_need_things_that_exist() =>
        Assert.All(Library.Capabilities.SelectMany(c => c.Needs).Select(n => n.Split(':')[^1]).SelectMany(n => n.Split('/')), thing => Assert.True(Library.Things.ContainsKey(thing), $"No thing '{thing}'."));
}
