using System.Globalization;
using LeanVibe.Blueprints;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.Aspnet.Demo;

/// <summary>Days and times that suit a field by its name: births long ago, deadlines ahead, visits around now.</summary>
internal static class DemoTimes
{
    private static readonly DateTime Epoch = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static string Of(DemoRow row, FieldModel field, DemoChance chance)
    {
        var spread = chance.Of(100, row.Entity.Id, field.Id, row.Number);
        var days = field.Id switch
        {
            _ when Says(field, "birth", "dob") => -7000 - (spread * 150),
            _ when DemoSeries.Is(row.Entity) && Says(field, "measured", "recorded", "logged", "weighed") => -DemoSeries.DaysAgo(row),
            _ when Says(field, "week") => (row.Number * 7) - 14,
            _ when Says(field, "finished", "closed", "ended", "returned") => -row.Age / 1440,
            _ when Says(field, "due", "deadline") && row.Entity.Stored.Any(f => f != field && f.IsTime && Says(f, "start", "begin")) => AroundNow(row) + 4 + (spread / 8),
            _ when Says(field, "expir", "until", "valid") && row.Entity.Stored.Any(f => f != field && f.IsTime && Says(f, "start", "from")) => AroundNow(row) + 90 + spread,
            _ when Says(field, "due", "deadline", "expir", "until", "next", "deliver", "valid") => 2 + (spread / 5) - (row.Age / 2880),
            _ when IsEnd(field) => AroundNow(row) + (field.Source.Type != FieldType.Date ? 0 : IsMeeting(row.Entity) ? 3 : 20 + (spread / 2)),
            _ when Says(field, "publish", "post", "creat", "join", "paid", "since", "last", "sign", "sent", "received", "bought", "purchas", "hired", "found", "measured", "asked") => -row.Age / 1440,
            _ when Says(field, "start", "begin", "from", "time", "when", "scheduled", "check-in") || (IsMeeting(row.Entity) && Says(field, "date", "day", "at", "on")) => AroundNow(row),
            _ => -row.Age / 1440,
        };
        if (field.Source.Type == FieldType.Date)
        {
            return Signed(days, 'd');
        }

        return Signed((days * 1440) - (days < 0 ? 0 : 240) + (spread % 8 * 60) + (IsEnd(field) ? 480 : 0), 'm');
    }

    /// <summary>Mostly days to come, whether there are three rows or thirty: what happens is looked up before it happens.</summary>
    private static int AroundNow(DemoRow row) => (row.Number * 7 + 2) % 23 - 5;

    private static bool IsMeeting(EntityModel entity) =>
        entity.Id.Split('-').Any(part => part is "event" or "session" or "class" or "booking" or "appointment" or "slot" or "workshop" or "match" or "concert" or "trip" or "tour" or "meeting" or "reservation"
            or "rental" or "shift" or "lesson" or "visit" or "show" or "performance" or "course" or "ride" or "game" or "race" or "forecast");

    private static bool IsEnd(FieldModel field) => Says(field, "end", "finish", "close", "to-date", "check-out", "checkout", "return");

    /// <summary>A sample's fixed time, as a distance from the beginning of 2026: what counts is the order, not the year.</summary>
    public static string? Parse(string text, bool isDate) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var time)
            ? isDate ? Signed(Math.Clamp((int)(time - Epoch).TotalDays, -20_000, 20_000), 'd') : Signed(Math.Clamp((int)(time - Epoch).TotalDays, -700, 700) * 1440, 'm')
            : null;

    public static string Signed(int amount, char unit) => string.Create(CultureInfo.InvariantCulture, $"{(amount < 0 ? "" : "+")}{amount}{unit}");

    public static int Amount(string value) => int.Parse(value.AsSpan()[..^1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static bool Says(FieldModel field, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if ($"-{field.Id}".Contains("-" + word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
