using LeanVibe.Platform.Audit;

namespace LeanVibe.Platform.Identity.Accounts;

/// <summary>Limits on what strangers may try, by where they come from and by whom it is about; the first refusal of a window is in the audit trail.</summary>
public sealed class Guarded(Attempts attempts, CurrentActor actor, IdentityTrail trail)
{
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    public IdentityTrail Trail => trail;

    /// <summary>Trying passwords and codes: 40 in a minute from one place.</summary>
    public Task<bool> LetsTryAsync(string what, CancellationToken cancellation) => LetsAsync($"{what}/{actor.Origin}", 40, TimeSpan.FromMinutes(1), what, cancellation);

    /// <summary>Going to a provider and coming back, where nothing can be guessed: 600 in a minute from one place, since a whole organisation may share it.</summary>
    public Task<bool> LetsPassAsync(string what, CancellationToken cancellation) => LetsAsync($"{what}/{actor.Origin}", 600, TimeSpan.FromMinutes(1), what, cancellation);

    /// <summary>Having mail sent: 20 in a quarter of an hour from one place, 4 to one address.</summary>
    public async Task<bool> LetsMailAsync(string what, string emailHash, CancellationToken cancellation) =>
        await LetsAsync($"{what}/{actor.Origin}", 20, Quarter, what, cancellation) && await LetsAsync($"{what}/{emailHash}", 4, Quarter, what, cancellation);

    private async Task<bool> LetsAsync(string key, int most, TimeSpan window, string what, CancellationToken cancellation)
    {
        var tried = attempts.Try(key, most, window);
        if (tried == Attempt.FirstRefused)
        {
            await trail.OfNobodyAsync(new($"{what}.refuse", "") { Reason = "too often" }, cancellation);
        }

        return tried == Attempt.Allowed;
    }
}
