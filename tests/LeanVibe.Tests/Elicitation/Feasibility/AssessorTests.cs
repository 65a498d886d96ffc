using LeanVibe.Elicitation;
using LeanVibe.Elicitation.Feasibility;

namespace LeanVibe.Tests.Elicitation.Feasibility;

public sealed class AssessorTests
{
    [Theory]
    [InlineData("Doctors keep notes on patients and their symptoms.", "LF0201")]
    [InlineData("Children read stories and teachers see what they read.", "LF0202")]
    [InlineData("Guests order candles and pay by card.", "LF0203")]
    [InlineData("Buyers and sellers of boats use an escrow for the money.", "LF0204")]
    [InlineData("Coaches meet clients in video calls and keep notes.", "LF0101")]
    [InlineData("An AI-powered organizer of recipes that members share.", "LF0102")]
    [InlineData("Drivers share their live location while they deliver parcels.", "LF0106")]
    public void What_matters_is_said_with_the_words_that_called_for_it(string idea, string code)
    {
        var finding = Assess(idea).Single(f => f.Code == code);

        Assert.Contains(finding.Because, idea, StringComparison.OrdinalIgnoreCase);
        Assert.NotEmpty(finding.Mend);
    }

    [Fact]
    public void A_plain_idea_has_only_its_size_to_think_of() =>
        Assert.DoesNotContain(Assess("Gardeners list seeds and swap them."), f => f.Kind == FeasibilityKind.OutOfReach || f.Weight == Weight.Serious);

    [Fact]
    public void The_gravest_comes_first()
    {
        var weights = Assess("Patients book video calls with doctors and pay by card.").Select(f => f.Weight).ToList();

        Assert.Equal(weights.OrderDescending(), weights);
        Assert.Equal(Weight.Serious, weights[0]);
    }

    private static IReadOnlyList<FeasibilityFinding> Assess(string idea) => Assessor.Assess(idea, BriefReader.Read(idea).Blueprint!);
}
