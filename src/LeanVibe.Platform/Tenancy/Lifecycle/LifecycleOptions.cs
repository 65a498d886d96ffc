using System.Globalization;

namespace LeanVibe.Platform.Tenancy.Lifecycle;

/// <summary>How long what was deleted can be restored, and what becomes of products that nobody uses.</summary>
public sealed record LifecycleOptions
{
    public const string GraceVariable = "LEANVIBE_GRACE_DAYS";
    public const string UnusedVariable = "LEANVIBE_UNUSED";
    private const int MostDays = 3650;

    /// <summary>Days between a deletion and the erasure, 0 to 3650.</summary>
    public int GraceDays { get; init; } = 30;

    /// <summary>Archive or Delete; null leaves unused products alone.</summary>
    public TenantMove? Unused { get; init; }

    /// <summary>So many days without a visitor or a build make a product unused, 1 to 3650.</summary>
    public int UnusedDays { get; init; }

    /// <summary>What of the settings could not be read, and how to write it; empty when all is well. What cannot be read destroys nothing.</summary>
    public string Problem { get; init; } = "";

    public static LifecycleOptions FromEnvironment() =>
        Parse(Environment.GetEnvironmentVariable(GraceVariable) ?? "", Environment.GetEnvironmentVariable(UnusedVariable) ?? "");

    /// <param name="grace">A number of days.</param>
    /// <param name="unused">"archive 90" or "delete 90".</param>
    public static LifecycleOptions Parse(string grace, string unused)
    {
        var options = new LifecycleOptions();
        if (grace.Length > 0)
        {
            options = DaysOf(grace) is { } days
                ? options with { GraceDays = days }
                : options with { GraceDays = MostDays, Problem = $"{GraceVariable} is '{grace}': write a number of days, 0 to {MostDays}. Until then what is deleted is kept for {MostDays} days." };
        }

        if (unused.Length == 0)
        {
            return options;
        }

        return unused.Split(' ', StringSplitOptions.RemoveEmptyEntries) is ["archive" or "delete", var number] && DaysOf(number) is >= 1 and var after
            ? options with { Unused = unused.TrimStart().StartsWith('a') ? TenantMove.Archive : TenantMove.Delete, UnusedDays = after }
            : options with { Problem = $"{options.Problem} {UnusedVariable} is '{unused}': write 'archive 90' or 'delete 90' (days, 1 to {MostDays}). Until then unused products are left alone.".Trim() };
    }

    private static int? DaysOf(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= MostDays ? days : null;
}
