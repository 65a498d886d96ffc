using LeanVibe.Platform.Identity.Accounts.Breached;
using LeanVibe.Platform.Kernel;
using Microsoft.AspNetCore.Identity;

namespace LeanVibe.Platform.Identity.Accounts;

/// <summary>
/// Passwords as <see cref="PasswordHash"/> keeps them; those kept as PBKDF2 before are still checked, and become one at the next sign-in. As many
/// are worked out at once as there are cores, so that a flood of attempts waits in line and takes neither all processors nor all memory.
/// </summary>
public sealed class Passwords : IDisposable
{
    public const int Shortest = 10;
    public const int Longest = 200;

    private static readonly Account Nobody = new(default, "", "", default);
    private readonly PasswordHasher<Account> _former = new();
    private readonly SemaphoreSlim _cores = new(Math.Max(1, Environment.ProcessorCount));
    private readonly Lazy<string> _decoy = new(() => PasswordHash.Of(Secret.New()));

    /// <returns>Why it is no good, or null.</returns>
    public static Error? Check(string password, params ReadOnlySpan<string> about) =>
        password.Length < Shortest ? new("password-short", $"A password has at least {Shortest} characters.", ErrorKind.Invalid, "Four words that do not belong together are easy to remember.")
        : password.Length > Longest ? new("password-long", $"A password has at most {Longest} characters.", ErrorKind.Invalid, "Shorten it.")
        : BreachedPasswords.Contains(password) || CommonPasswords.Guesses(password, about) ? new("password-common", "This password is among the first that somebody would try.", ErrorKind.Invalid, "Four words that do not belong together are easy to remember.")
        : null;

    public Task<string> HashAsync(string password, CancellationToken cancellation) => WorkAsync(() => PasswordHash.Of(password), cancellation);

    /// <param name="hash">Null, or empty for an account without a password, takes as long as a real one and says no.</param>
    public async Task<bool> VerifyAsync(string? hash, string password, CancellationToken cancellation)
    {
        var given = password.Length > Longest ? "" : password;
        var known = hash is { Length: > 0 };
        var good = await WorkAsync(() => Holds(known ? hash! : _decoy.Value, given), cancellation);
        return good && known;
    }

    /// <summary>Worth keeping anew, now that the password is known.</summary>
    public static bool IsOutdated(string hash) => PasswordHash.IsOutdated(hash);

    public void Dispose() => _cores.Dispose();

    private bool Holds(string hash, string password) => hash[0] == '$'
        ? PasswordHash.Holds(hash, password)
        : _former.VerifyHashedPassword(Nobody, hash, password) != PasswordVerificationResult.Failed;

    private async Task<T> WorkAsync<T>(Func<T> work, CancellationToken cancellation)
    {
        await _cores.WaitAsync(cancellation);
        try
        {
            return await Task.Run(work, cancellation);
        }
        finally
        {
            _cores.Release();
        }
    }
}
