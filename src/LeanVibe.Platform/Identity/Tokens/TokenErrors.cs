using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Tokens;

public static class TokenErrors
{
    public const int MostDays = 366;
    private const int LongestName = 100;

    public static Error Invalid { get; } =
        new("token-invalid", $"A token has a name of 1 to {LongestName} characters, is good for 1 to {MostDays} days, and may at least one thing that exists.", ErrorKind.Invalid, "Name it after what uses it.");

    public static Error TooMuch { get; } = new("token-too-much", "A token may no more than whoever makes it, and never own the organisation.", ErrorKind.Forbidden, "Leave out what your own role does not give.");

    public static Error Unknown { get; } = new("token-unknown", "There is no such token.", ErrorKind.NotFound, "Look at the list of tokens.");

    public static Error NowhereToUse { get; } = new("organisation-needed", "A token works in an organisation, and you are in none.", ErrorKind.Conflict, "Make one or switch to one at /organisations.");

    public static Error Many(int most) => new("tokens-many", $"There are {most} tokens of this kind already.", ErrorKind.Conflict, "End one that is not used any more.");

    /// <returns>What is wrong, or null.</returns>
    public static Error? Check(string name, int days) => name.Trim().Length is 0 or > LongestName || name.Any(char.IsControl) || days is < 1 or > MostDays ? Invalid : null;
}
