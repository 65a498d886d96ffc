using LeanVibe.Blueprints.Rules;
using LeanVibe.Elicitation;
using LeanVibe.Elicitation.Facts;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Tests.Elicitation.Packs;

/// <summary>Every question can be asked and every answer applied: it yields facts, and they make a Blueprint that passes every rule.</summary>
public sealed class QuestionTests
{
    private static readonly Library Library = Library.Standard;

    /// <summary>A trade asks what the pack that it is like asks.</summary>
    public static TheoryData<string> Packs => [.. Library.Packs.Where(p => p.Like.Length == 0).Select(p => p.Id)];

    [Theory]
    [MemberData(nameof(Packs))]
    public void A_pack_has_questions_pitfalls_regulations_and_competitors(string id)
    {
        var pack = Library.Packs.Single(p => p.Id == id);

        Assert.True(pack.Questions.Count >= 3);
        Assert.NotEmpty(pack.Pitfalls);
        Assert.NotEmpty(pack.Regulations);
        Assert.NotEmpty(pack.Competitors);
        Assert.All(pack.Competitors, c => Assert.True(Uri.TryCreate(c.Source, UriKind.Absolute, out var source) && source.Scheme == "https" && DateOnly.TryParse(c.Date + "-01", out _), $"{c.Name} needs a source and a date."));
    }

    [Fact]
    public void Question_ids_are_unique() =>
        Assert.All(Library.Packs.Where(p => p.Like.Length == 0).SelectMany(p => p.Questions).GroupBy(q => q.Id), same => Assert.Single(same));

    [Theory]
    [MemberData(nameof(Packs))]
    public void A_question_is_not_asked_about_what_does_not_exist(string id) =>
        Assert.All(Library.Packs.Single(p => p.Id == id).Questions.SelectMany(q => q.Unless.Concat(q.If)), known =>
            Assert.True(known is "brand" || known.StartsWith("role:", StringComparison.Ordinal) || Library.Things.ContainsKey(known) || Library.Capabilities.Any(c => c.Id == known), $"'{known}' is no thing and no capability."));

    [Theory]
    [MemberData(nameof(Packs))]
    public void Every_answer_makes_a_blueprint_that_passes_every_rule(string id)
    {
        var pack = Library.Packs.Single(p => p.Id == id);
        var brief = BriefReader.ReadFacts(id == "general" ? "A tool where people manage clubs and meetings." : $"A product for {string.Join(", ", pack.Words.Where(w => w.Value >= 2).Select(w => w.Key).Take(4))}.", 0);

        Assert.All(pack.Questions.SelectMany(q => q.Answers.Select(a => (Question: q, Answer: a))), pair =>
        {
            var facts = brief.With(FactNotation.Read(pair.Answer.Yields, pair.Answer.Say, pair.Question.Id, 1, FactSource.Founder));
            var errors = BlueprintRules.Check(BriefReader.Assemble(facts)).Where(f => f.Severity == Severity.Error).Select(f => $"{pair.Question.Id}, '{pair.Answer.Say}': {f.Path} {f.Message}");
            Assert.Empty(errors);
        });
    }
}
