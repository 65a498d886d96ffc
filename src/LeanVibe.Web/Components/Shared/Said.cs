using System.Globalization;
using LeanVibe.Blueprints.Naming;

namespace LeanVibe.Web.Components.Shared;

/// <summary>Times and numbers in words.</summary>
internal static class Said
{
    /// <summary>"0.4 s", "12 s", "3 min 20 s", "1 h 5 min".</summary>
    public static string Seconds(double seconds) => seconds switch
    {
        < 10 => string.Create(CultureInfo.InvariantCulture, $"{seconds:0.0} s"),
        < 60 => string.Create(CultureInfo.InvariantCulture, $"{seconds:0} s"),
        < 3600 => $"{(int)(seconds / 60)} min {(int)(seconds % 60)} s",
        _ => $"{(int)(seconds / 3600)} h {(int)(seconds % 3600 / 60)} min",
    };

    public static string Ago(DateTimeOffset at, DateTimeOffset now) => (now - at) switch
    {
        { TotalSeconds: < 45 } => "just now",
        { TotalMinutes: < 60 } span => Count((int)Math.Max(1, span.TotalMinutes), "minute") + " ago",
        { TotalHours: < 24 } span => Count((int)span.TotalHours, "hour") + " ago",
        { TotalDays: < 30 } span => Count((int)span.TotalDays, "day") + " ago",
        _ => at.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
    };

    /// <summary>"1 screen", "4 screens".</summary>
    public static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {EnglishPlural.Of(noun)}";

    /// <summary>The first words of a text, cut at a word.</summary>
    public static string Short(string text, int most)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= most)
        {
            return line;
        }

        var cut = line.LastIndexOf(' ', most - 1);
        return line[..(cut > most / 2 ? cut : most - 1)].TrimEnd(',', '.', ';', ':') + "…";
    }
}
