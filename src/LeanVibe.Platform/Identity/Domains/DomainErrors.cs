using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Domains;

public static class DomainErrors
{
    public static Error Invalid { get; } = new("domain-invalid", "This is no domain.", ErrorKind.Invalid, "Write what stands behind the at-sign of your addresses, such as example.com; other letters in their xn-- form.");

    public static Error Unknown { get; } = new("domain-unknown", "Your organisation has not claimed such a domain.", ErrorKind.NotFound, "Look at the list of your domains.");

    public static Error Many(int most) => new("domains-many", $"Your organisation has claimed {most} domains already.", ErrorKind.Conflict, "Give up those that you do not need.");

    public static Error NoRecord(Domain domain) =>
        new("domain-no-record", $"No TXT record of {domain.Record} holds {domain.Proof}.", ErrorKind.Conflict, "Add it where the domain's records are kept; it can take an hour until everybody sees it. Then check again.");

    /// <summary>Whose it is, is not said.</summary>
    public static Error Taken { get; } = new("domain-taken", "Another organisation on this platform has verified this domain.", ErrorKind.Conflict, "If it is yours, take that organisation's TXT record away: its proof lapses within a week. Or ask whoever runs this platform.");

    public static Error NoAnswer(string name, string why) =>
        new("domain-no-answer", $"The name system gave no answer about {name}: {why}.", ErrorKind.Conflict, "Check again in a few minutes; if it stays so, see whether the domain's name servers are up.");
}
