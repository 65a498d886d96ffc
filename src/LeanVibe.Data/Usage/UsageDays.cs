namespace LeanVibe.Data.Usage;

/// <summary>Days as numbers, counted from 1970 in UTC, so that every provider sorts them alike.</summary>
internal static class UsageDays
{
    private static readonly DateOnly First = new(1970, 1, 1);

    public static int Of(DateTimeOffset at) => Of(DateOnly.FromDateTime(at.UtcDateTime));

    public static int Of(DateOnly day) => day.DayNumber - First.DayNumber;

    public static int FirstOfMonth(DateTimeOffset at) => Of(at) - at.UtcDateTime.Day + 1;

    public static DateOnly ToDate(int day) => First.AddDays(day);
}
