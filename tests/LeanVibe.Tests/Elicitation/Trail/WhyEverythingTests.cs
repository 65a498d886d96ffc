using LeanVibe.Blueprints;
using LeanVibe.Elicitation.Conversation;
using LeanVibe.Elicitation.Trail;

namespace LeanVibe.Tests.Elicitation.Trail;

/// <summary>Every element of a Blueprint says why it is there: with the founder's words or the pack it comes from.</summary>
public sealed class WhyEverythingTests
{
    public static TheoryData<string> Ideas =>
    [
        "A place where cyclists rent bikes from shops. Cyclists pay by card.",
        "A marketplace where local farmers list weekly produce boxes and restaurants order them. We take 5 percent.",
        "A learning platform where teachers offer courses and students enrol in them. Courses have lessons.",
        "A clinic where patients book appointments with doctors and see their prescriptions.",
        "Neighbours lend each other tools. A member lists a drill, others ask for it and bring it back.",
        "As a volunteer, I want to sign up for shifts, so that the food bank is staffed. As an organiser, I want to approve shifts.",
        "A blog about mountains with comments, likes and a newsletter, in dark green.",
        "Keep track of my expenses and show charts by month.",
    ];

    [Theory, MemberData(nameof(Ideas))]
    public void Every_element_comes_from_words_or_a_pack(string idea)
    {
        var interview = Interviewer.Play([new Turn { Id = "idea", Kind = TurnKind.Said, Text = idea }]);
        for (var turn = 0; turn < 3; turn++)
        {
            interview = Interviewer.DecideForMe(interview, $"d{turn}");
        }

        Assert.Empty(Groundless(interview.Blueprint!));
    }

    [Theory, MemberData(nameof(Ideas))]
    public void What_is_said_to_be_the_founders_words_is_in_them(string idea)
    {
        var blueprint = Interviewer.Play([new Turn { Id = "idea", Kind = TurnKind.Said, Text = idea }]).Blueprint!;

        Assert.All(blueprint.Origins.Where(o => o.Kind == OriginKind.Founder && o.Quote.Length > 0), o => Assert.Contains(o.Quote, idea, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Elements whose answer names neither words nor a pack nor a rule by its name.</summary>
    private static IEnumerable<string> Groundless(Blueprint blueprint) =>
        Why.Elements(blueprint).Where(path => Why.Of(blueprint, path) is not { } why
            || (why.Kind is OriginKind.Founder && why.Quote.Length == 0)
            || why.Sentence.StartsWith("It follows from the rest of the Blueprint", StringComparison.Ordinal));
}
