using LeanVibe.Platform.Identity.Accounts.Breached;
using LeanVibe.Platform.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace LeanVibe.Platform.Identity.Accounts;

/// <summary>
/// Passwords by ASP.NET Core Identity's hasher: PBKDF2 with HMAC-SHA512 and 220,000 rounds (OWASP's figure), a salt each. As many are worked out
/// at once as there are cores, so that a flood of attempts waits in line and the rest of the platform does not.
/// </summary>
public sealed class Passwords : IDisposable
{
    public const int Shortest = 10;
    public const int Longest = 200;
    private const int Rounds = 220_000;

    private static readonly Account Nobody = new(default, "", "", default);
    private readonly PasswordHasher<Account> _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Rounds }));
    private readonly SemaphoreSlim _cores = new(Math.Max(1, Environment.ProcessorCount));
    private readonly Lazy<string> _decoy;

    public Passwords() => _decoy = new(() => _hasher.HashPassword(Nobody, Secret.New()));

    /// <returns>Why it is no good, or null.</returns>
    public static Error? Check(string password, params ReadOnlySpan<string> about) =>
        password.Length < Shortest ? new("password-short", $"A password has at least {Shortest} characters.", ErrorKind.Invalid, "Four words that do not belong together are easy to remember.")
        : password.Length > Longest ? new("password-long", $"A password has at most {Longest} characters.", ErrorKind.Invalid, "Shorten it.")
        : BreachedPasswords.Contains(password) || CommonPasswords.Guesses(password, about) ? new("password-common", "This password is among the first that somebody would try.", ErrorKind.Invalid, "Four words that do not belong together are easy to remember.")
        : null;

    public Task<string> HashAsync(string password, CancellationToken cancellation) => WorkAsync(() => _hasher.HashPassword(Nobody, password), cancellation);

    /// <param name="hash">Null takes as long as a real one and says no.</param>
    public async Task<bool> VerifyAsync(string? hash, string password, CancellationToken cancellation)
    {
        var given = password.Length > Longest ? "" : password;
        var good = await WorkAsync(() => _hasher.VerifyHashedPassword(Nobody, hash ?? _decoy.Value, given) != PasswordVerificationResult.Failed, cancellation);
        return good && hash is not null;
    }

    public void Dispose() => _cores.Dispose();

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
