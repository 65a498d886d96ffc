using System.Text.Json;

namespace LeanVibe.Factory.Gates.Browsing;

/// <summary>Reads what the browser's console says.</summary>
internal static class ConsoleErrors
{
    /// <summary>A visitor who asks "who am I" is told 401: that is the contract's way of saying "nobody", and the browser logs it whatever the page does.</summary>
    private const string WhoAmI = "/api/auth/me";

    public static string OfException(JsonElement parameters)
    {
        var details = parameters.GetProperty("exceptionDetails");
        var text = details.TryGetProperty("exception", out var exception) && exception.TryGetProperty("description", out var description)
            ? description.GetString()!
            : details.GetProperty("text").GetString()!;
        return FirstLine(text);
    }

    public static string OfCall(JsonElement parameters) =>
        FirstLine(string.Join(' ', parameters.GetProperty("args").EnumerateArray().Select(a =>
            a.TryGetProperty("value", out var value) ? value.ToString() : a.TryGetProperty("description", out var description) ? description.GetString() : "")));

    /// <returns>Null when the entry is no error.</returns>
    public static string? OfEntry(JsonElement parameters)
    {
        var entry = parameters.GetProperty("entry");
        var url = entry.TryGetProperty("url", out var address) ? address.GetString()! : "";
        var text = entry.GetProperty("text").GetString()!;
        return entry.GetProperty("level").GetString() != "error" || (url.EndsWith(WhoAmI, StringComparison.Ordinal) && text.Contains("401", StringComparison.Ordinal))
            ? null
            : $"{FirstLine(text)} {url}".Trim();
    }

    private static string FirstLine(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [var first, ..] ? first : "An error without words";
}
