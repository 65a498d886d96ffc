using LeanVibe.Platform.Quotas;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Provisioning;

/// <summary>
/// What is left to do when somebody is no member any more: sessions and tokens ended in the same step as the membership, here the devices are forgotten and
/// the person's own trail says why. Every session of the account ends, also where it works for others: who speaks for the address says that it left.
/// </summary>
public sealed class UserEnd(ISessionStore sessions, QuotaBook quotas, IdentityTrail trail)
{
    public async Task ExecuteAsync(AccountId account, CancellationToken cancellation)
    {
        await sessions.EndAllAsync(account, null, cancellation);
        await trail.OfAccountAsync(account, new("session.end-all", account.ToString()) { Reason = "by the directory of an organisation" }, cancellation);
    }

    internal async Task<long?> SeatsAsync(TenantId organisation, CancellationToken cancellation) => (await quotas.OfAsync(organisation, cancellation)).Of(QuotaKind.Seats);
}
