using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Audit;

/// <summary>Which entries of a trail somebody looks for; what is empty counts for nothing.</summary>
/// <param name="From">Included.</param>
/// <param name="To">Not included.</param>
/// <param name="Actor">Part of who did it, upper or lower case.</param>
/// <param name="Action">How the action begins, for example "member." or "member.role".</param>
/// <param name="Subject">Exactly on what.</param>
/// <param name="Text">Part of anything that the entry says, upper or lower case.</param>
public sealed record AuditQuery(DateTimeOffset? From = null, DateTimeOffset? To = null, string Actor = "", string Action = "", string Subject = "", AuditOutcome Outcome = AuditOutcome.Any, string Text = "")
{
    private const int Longest = 200;

    /// <summary>An action that was not done says so by its last word.</summary>
    public const string RefusedMark = "refuse";

    /// <returns>What is wrong with it, or null.</returns>
    public Error? Check() => From >= To || new[] { Actor, Action, Subject, Text }.Any(t => t.Length > Longest || t.Any(char.IsControl)) || !Enum.IsDefined(Outcome)
        ? new("audit-query-invalid", $"The end is not after the beginning, or a word that is looked for has more than {Longest} characters.", ErrorKind.Invalid, "Give times as 2030-05-01T00:00:00Z, the earlier one first, and shorter words.")
        : null;

    /// <summary>Whether an entry is one of them, as far as its sealed columns say.</summary>
    public bool IsMet(AuditEntry entry) => Has(entry.Actor, Actor) && (Text.Length == 0 || new[] { entry.Action, entry.Subject, entry.Actor, entry.Origin, entry.Reason, entry.Detail }.Any(t => Has(t, Text)));

    private static bool Has(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);
}

public enum AuditOutcome { Any, Done, Refused }
