using LeanVibe.Platform.Identity.Codes;

namespace LeanVibe.Tests.Platform.Identity;

public sealed class TimeCodeTests
{
    /// <summary>"12345678901234567890" in base32: the secret of RFC 6238's own table; six of its eight figures.</summary>
    private const string Rfc = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory, InlineData(59, "287082"), InlineData(1111111109, "081804"), InlineData(1234567890, "005924"), InlineData(2000000000, "279037")]
    public void The_codes_are_those_of_the_standard(long seconds, string code) => Assert.Equal(code, TimeCode.At(Rfc, seconds / 30));

    [Fact]
    public void A_code_is_good_one_step_early_or_late_and_not_after_a_later_one()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(2_000_000_000);
        var step = TimeCode.StepAt(now);
        Assert.Equal(step - 1, TimeCode.Match(Rfc, TimeCode.At(Rfc, step - 1), now, 0));
        Assert.Equal(step + 1, TimeCode.Match(Rfc, TimeCode.At(Rfc, step + 1), now, 0));
        Assert.Null(TimeCode.Match(Rfc, TimeCode.At(Rfc, step + 2), now, 0));
        Assert.Null(TimeCode.Match(Rfc, TimeCode.At(Rfc, step), now, step));
        Assert.Null(TimeCode.Match(Rfc, "", now, 0));
    }
}
