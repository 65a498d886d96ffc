using System.Globalization;

namespace LeanVibe.Platform.Kernel;

/// <summary>Where a page of a list ended that is sorted by time and id, newest first.</summary>
/// <param name="At">Milliseconds since 1970.</param>
public sealed record ListPlace(long At, Guid Id)
{
    public static ListPlace Of(DateTimeOffset at, Guid id) => new(at.ToUnixTimeMilliseconds(), id);

    /// <returns>Null for the beginning of the list, and for what is no place.</returns>
    public static ListPlace? Read(string text) =>
        text.Split('|') is [var at, var id] && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var moment) && Guid.TryParseExact(id, "N", out var known) ? new(moment, known) : null;

    /// <summary>As many signs whatever the time is, so that texts sort as places do.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At:D15}|{Id:N}");
}
