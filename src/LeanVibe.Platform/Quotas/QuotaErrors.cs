using System.Globalization;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Quotas;

/// <summary>What is said at a limit: what is used, how much there is, and how to go on.</summary>
public static class QuotaErrors
{
    private const string Ask = "ask whoever runs this platform for more";

    public static Error Unknown(string kind) =>
        new("quota-unknown", $"There is no quota '{kind}'.", ErrorKind.NotFound, $"The quotas are {string.Join(", ", Enum.GetNames<QuotaKind>())}.");

    public static Error Invalid { get; } =
        new("quota-invalid", "A limit is a number from 0 to a million millions, or nothing for no limit, and has a reason of 5 to 500 characters.", ErrorKind.Invalid, "Say why it changes; the organisation reads it.");

    public static Error NotOperator { get; } =
        new("operator-only", "Only whoever runs this platform changes a quota.", ErrorKind.Forbidden, "Ask them for more.");

    /// <param name="state">As it is now, with nothing free.</param>
    public static Error Reached(QuotaState state)
    {
        var (used, most) = (Number(state.Used), Number(state.Most ?? 0));
        var (code, kind, message, next) = state.Kind switch
        {
            QuotaKind.Products => ("quota-products", ErrorKind.Conflict, $"There are {used} products, those being made among them, and {most} are the most.", $"Make a new revision of a product that you have, or {Ask}."),
            QuotaKind.Seats => ("quota-seats", ErrorKind.Conflict, $"{used} of {most} seats are taken, open invitations among them.", $"Remove a member, withdraw an invitation, or {Ask}."),
            QuotaKind.BuildsAtOnce => ("quota-builds-at-once", ErrorKind.Conflict, $"{used} builds are at work or in line, and {most} at once are the most.", $"Wait until one has ended, cancel one, or {Ask}."),
            QuotaKind.BuildsPerDay => ("quota-builds-per-day", ErrorKind.TooMany, $"{used} builds began today, and {most} a day are the most.", $"Go on after midnight (UTC), or {Ask}."),
            QuotaKind.RequestsPerMinute => ("quota-requests", ErrorKind.TooMany, $"All products of this owner together answered {used} requests in this minute, and {most} are the most.", $"Try again in the next minute; the owner may {Ask}."),
            QuotaKind.ProductRequestsPerMinute => ("quota-product-requests", ErrorKind.TooMany, $"This product answered {used} requests in this minute, and {most} are the most.", $"Try again in the next minute; the owner may {Ask}."),
            _ => ("quota-model-tokens", ErrorKind.TooMany, $"{used} of this month's {most} tokens of the language model are used.", $"Rules alone read until the first of the month (UTC), or {Ask}."),
        };
        return new(code, message, kind, next) { Amounts = new(state.Used, state.Most ?? 0) };
    }

    /// <summary>One sentence for somebody who comes near a limit.</summary>
    public static string Near(QuotaState state) => state.Kind switch
    {
        QuotaKind.Products => $"{Number(state.Used)} of {Number(state.Most ?? 0)} products are there.",
        QuotaKind.Seats => $"{Number(state.Used)} of {Number(state.Most ?? 0)} seats are taken.",
        QuotaKind.BuildsAtOnce => $"{Number(state.Used)} of {Number(state.Most ?? 0)} builds at once are at work or in line.",
        QuotaKind.BuildsPerDay => $"{Number(state.Used)} of today's {Number(state.Most ?? 0)} builds have begun.",
        QuotaKind.RequestsPerMinute => $"Today's busiest minute had {Number(state.Used)} of {Number(state.Most ?? 0)} requests to all products.",
        QuotaKind.ProductRequestsPerMinute => $"Today's busiest minute of one product had {Number(state.Used)} of {Number(state.Most ?? 0)} requests.",
        _ => $"{Number(state.Used)} of this month's {Number(state.Most ?? 0)} tokens of the language model are used.",
    };

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
