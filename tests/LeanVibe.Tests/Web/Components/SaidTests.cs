using LeanVibe.Web.Components.Shared;

namespace LeanVibe.Tests.Web.Components;

public sealed class SaidTests
{
    [Theory, InlineData(0.42, "0.4 s"), InlineData(12.4, "12 s"), InlineData(200, "3 min 20 s"), InlineData(3900, "1 h 5 min")]
    public void Seconds_are_said_as_one_would(double seconds, string said) => Assert.Equal(said, Said.Seconds(seconds));

    [Theory, InlineData(5, "just now"), InlineData(61, "1 minute ago"), InlineData(7300, "2 hours ago"), InlineData(90_000, "1 day ago"), InlineData(180_000, "2 days ago"), InlineData(5_000_000, "4 January 2026")]
    public void A_moment_is_said_from_now(int secondsAgo, string said)
    {
        var now = new DateTimeOffset(2026, 3, 3, 12, 0, 0, TimeSpan.Zero);
        Assert.Equal(said, Said.Ago(now.AddSeconds(-secondsAgo), now));
    }

    [Theory, InlineData(1, "story", "1 story"), InlineData(2, "story", "2 stories"), InlineData(0, "product", "0 products")]
    public void Counts_agree_with_their_noun(int count, string noun, string said) => Assert.Equal(said, Said.Count(count, noun));

    [Fact]
    public void A_long_text_is_cut_at_a_word() => Assert.Equal("A market where farmers…", Said.Short("A market  where farmers, sell\nboxes", 26));

    [Theory, InlineData("darkolivegreen", true), InlineData("#556b2f", true), InlineData("url(//x)", false), InlineData("red;background:url(x)", false), InlineData("", false), InlineData("#12345g", false)]
    public void Only_plain_colours_reach_a_style(string text, bool safe) => Assert.Equal(safe, Colour.IsSafe(text));
}
