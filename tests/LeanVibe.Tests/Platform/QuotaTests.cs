using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Quotas;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Tests.Platform;

/// <summary>What limits are, when they are near, and what is said at them.</summary>
public sealed class QuotaTests
{
    [Theory]
    [InlineData(0L, 10L, QuotaLevel.Fine)]
    [InlineData(7L, 10L, QuotaLevel.Fine)]
    [InlineData(8L, 10L, QuotaLevel.Near)]
    [InlineData(10L, 10L, QuotaLevel.Reached)]
    [InlineData(12L, 10L, QuotaLevel.Reached)]
    [InlineData(0L, 0L, QuotaLevel.Reached)]
    [InlineData(long.MaxValue, null, QuotaLevel.Fine)]
    [InlineData(800_000_000_000L, 1_000_000_000_000L, QuotaLevel.Near)]
    public void It_is_near_from_four_fifths_on(long used, long? most, QuotaLevel level) => Assert.Equal(level, new QuotaState(QuotaKind.Products, used, most).Level);

    public static TheoryData<QuotaKind> Kinds => [.. Enum.GetValues<QuotaKind>()];

    [Theory, MemberData(nameof(Kinds))]
    public void An_error_says_what_is_used_how_much_there_is_and_how_to_go_on(QuotaKind kind)
    {
        var error = QuotaErrors.Reached(new(kind, 1_234, 1_234));
        Assert.StartsWith("quota-", error.Code, StringComparison.Ordinal);
        Assert.Contains("1,234", error.Message, StringComparison.Ordinal);
        Assert.NotEmpty(error.Next);
        Assert.Equal(new Amounts(1_234, 1_234), error.Amounts);
        Assert.Equal(kind is QuotaKind.Products or QuotaKind.Seats or QuotaKind.BuildsAtOnce ? ErrorKind.Conflict : ErrorKind.TooMany, error.Kind);
    }

    [Fact]
    public void Each_kind_has_an_error_of_its_own() =>
        Assert.Equal(Kinds.Count, Enum.GetValues<QuotaKind>().Select(kind => QuotaErrors.Reached(new(kind, 1, 1)).Code).Distinct().Count());

    [Fact]
    public void The_usual_limits_come_from_settings_and_the_founder_at_this_machine_has_none()
    {
        var defaults = QuotaDefaults.From(name => name switch { "LEANVIBE_QUOTA_PRODUCTS" => "3", "LEANVIBE_QUOTA_SEATS" => "None", _ => null });
        Assert.Equal(3, defaults.Of(TenantKind.Organisation)[QuotaKind.Products]);
        Assert.Null(defaults.Of(TenantKind.Organisation)[QuotaKind.Seats]);
        Assert.Equal(100, defaults.Of(TenantKind.Organisation)[QuotaKind.BuildsPerDay]);
        Assert.All(Enum.GetValues<QuotaKind>(), kind => Assert.Null(defaults.Of(TenantKind.Personal)[kind]));
    }

    [Theory, InlineData("many"), InlineData("-1"), InlineData("3.5"), InlineData("1e9"), InlineData("99999999999999999999")]
    public void A_limit_that_cannot_be_read_is_refused_at_the_start(string value) =>
        Assert.Contains("LEANVIBE_QUOTA_PRODUCTS", Assert.Throws<ArgumentException>(() => QuotaDefaults.From(name => name.EndsWith("_QUOTA_PRODUCTS", StringComparison.Ordinal) ? value : null)).Message, StringComparison.Ordinal);
}
