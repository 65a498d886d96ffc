using LeanVibe.Platform.Identity;
using LeanVibe.Tests.Factory.Interviews;

namespace LeanVibe.Tests.Platform.Identity;

public sealed class AttemptsTests
{
    [Fact]
    public void What_counts_for_an_hour_is_not_forgotten_by_what_counts_for_a_minute()
    {
        var time = new StillTime();
        var attempts = new Attempts(time);
        Assert.Equal([Attempt.Allowed, Attempt.FirstRefused], new[] { attempts.Try("mail", 1, TimeSpan.FromHours(1)), attempts.Try("mail", 1, TimeSpan.FromHours(1)) });
        foreach (var from in Enumerable.Range(0, 20_010))
        {
            attempts.Try($"{from}", 1, TimeSpan.FromMinutes(1));
        }

        time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(Attempt.Allowed, attempts.Try("1", 1, TimeSpan.FromMinutes(1)));
        Assert.Equal(Attempt.Refused, attempts.Try("mail", 1, TimeSpan.FromHours(1)));
        time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(Attempt.Allowed, attempts.Try("mail", 1, TimeSpan.FromHours(1)));
    }
}
