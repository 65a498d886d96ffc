using System.Globalization;
using LeanVibe.Platform.Quotas;
using LeanVibe.Web.Components.Shared;

namespace LeanVibe.Web.Components.Figures;

/// <summary>Amounts and quotas as people read them.</summary>
internal static class FigureWords
{
    public static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>"0 B", "12 KB", "3.4 MB", "1.2 GB".</summary>
    public static string Bytes(long bytes) => bytes switch
    {
        < 1_000 => $"{bytes} B",
        < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000} KB"),
        < 1_000_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000d:0.#} MB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000_000d:0.##} GB"),
    };

    /// <summary>"0 s", "42 s", "3 min 20 s".</summary>
    public static string Seconds(long seconds) => seconds < 60 ? $"{seconds} s" : Said.Seconds(seconds);

    /// <summary>The first, every seventh and the last day are written, the others are not: there is no room.</summary>
    public static string[] Labels(IReadOnlyList<DateOnly> days) =>
        [.. days.Select((day, place) => place % 7 == 0 ? day.ToString("d MMM", CultureInfo.InvariantCulture) : "")];

    public static string Of(QuotaKind kind) => kind switch
    {
        QuotaKind.Products => "Products",
        QuotaKind.Seats => "Seats",
        QuotaKind.BuildsAtOnce => "Builds at once",
        QuotaKind.BuildsPerDay => "Builds today",
        QuotaKind.RequestsPerMinute => "Requests a minute, all products",
        QuotaKind.ProductRequestsPerMinute => "Requests a minute, one product",
        _ => "Model tokens this month",
    };

    public static string About(QuotaKind kind) => kind switch
    {
        QuotaKind.Products => "Those being made among them.",
        QuotaKind.Seats => "Members and open invitations.",
        QuotaKind.BuildsAtOnce => "At work or in line.",
        QuotaKind.BuildsPerDay => "Begun since midnight, UTC.",
        QuotaKind.RequestsPerMinute or QuotaKind.ProductRequestsPerMinute => "In today's busiest minute.",
        _ => "Read and written. Without any left, rules alone read.",
    };

    public static string Tone(QuotaLevel level) => level switch { QuotaLevel.Reached => "bad", QuotaLevel.Near => "warn", _ => "" };

    public static string Word(QuotaLevel level) => level switch { QuotaLevel.Reached => "Reached", QuotaLevel.Near => "Near", _ => "Fine" };
}
