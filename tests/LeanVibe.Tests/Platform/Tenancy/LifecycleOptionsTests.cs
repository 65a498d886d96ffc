using LeanVibe.Platform.Tenancy.Lifecycle;

namespace LeanVibe.Tests.Platform.Tenancy;

/// <summary>A policy that cannot be read takes nothing away.</summary>
public sealed class LifecycleOptionsTests
{
    [Fact]
    public void Without_settings_unused_products_are_left_alone_and_deleted_ones_kept_a_month() =>
        Assert.Equal(new LifecycleOptions { GraceDays = 30 }, LifecycleOptions.Parse("", ""));

    [Theory]
    [InlineData("archive 90", TenantMove.Archive, 90)]
    [InlineData(" delete  1 ", TenantMove.Delete, 1)]
    public void A_policy_says_what_and_after_how_long(string text, TenantMove move, int days) =>
        Assert.Equal(new LifecycleOptions { GraceDays = 7, Unused = move, UnusedDays = days }, LifecycleOptions.Parse("7", text));

    [Theory]
    [InlineData("delete")]
    [InlineData("delete 0")]
    [InlineData("delete -1")]
    [InlineData("delete 99999")]
    [InlineData("erase 90")]
    [InlineData("90")]
    public void What_is_no_policy_takes_nothing_away_and_says_how_to_write_one(string text)
    {
        var options = LifecycleOptions.Parse("", text);
        Assert.Null(options.Unused);
        Assert.Contains("archive 90", options.Problem, StringComparison.Ordinal);
    }

    [Theory, InlineData("soon"), InlineData("-1"), InlineData("4000")]
    public void Days_of_grace_that_cannot_be_read_are_many(string text) =>
        Assert.Equal((3650, true), (LifecycleOptions.Parse(text, "").GraceDays, LifecycleOptions.Parse(text, "").Problem.Length > 0));
}
