using LeanVibe.Factory.Runs;

namespace LeanVibe.Tests.Factory;

public sealed class LoopBreakerTests
{
    private static StageFailure Failure(string fingerprint, bool mayPass = true) => new("It broke.", "Mend it.", fingerprint) { MayPass = mayPass };

    [Fact]
    public void What_cannot_pass_is_not_tried_again() => Assert.False(new LoopBreaker().TriesAgain(Failure("compile", mayPass: false)));

    [Fact]
    public void The_same_failure_twice_in_a_row_stops()
    {
        var breaker = new LoopBreaker();

        Assert.True(breaker.TriesAgain(Failure("network")));
        Assert.False(breaker.TriesAgain(Failure("network")));
        Assert.Contains("2 times", breaker.Explain(Failure("network")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Different_failures_are_tried_but_not_for_ever()
    {
        var breaker = new LoopBreaker();
        var tries = 1;
        while (breaker.TriesAgain(Failure($"network {tries % 2}")))
        {
            tries++;
        }

        Assert.Equal(4, tries);
    }

    [Fact]
    public void A_failure_at_the_first_try_is_told_as_it_is()
    {
        var breaker = new LoopBreaker();
        breaker.TriesAgain(Failure("compile", mayPass: false));

        Assert.Equal("It broke.", breaker.Explain(Failure("compile")).Message);
    }
}
