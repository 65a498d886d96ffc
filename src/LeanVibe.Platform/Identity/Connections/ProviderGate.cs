using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Connections;

/// <summary>Who chooses the provider: since they could come in as any of its people, it takes all that an administrator may, and a fresh proof; to let people in by it, all that an owner may.</summary>
public sealed class ProviderGate(CurrentAccess access, IAuditTrail audit)
{
    public CurrentAccess Access => access;

    /// <param name="trusts">Whether people come in by this provider from then on.</param>
    /// <param name="action">What is tried, for example "connection.make".</param>
    /// <returns>Why not, or null.</returns>
    public async Task<Error?> RefusesAsync(bool trusts, string action, string subject, CancellationToken cancellation)
    {
        if (access.Lacks(Permission.ManageOrganisation) is { } refused)
        {
            return refused;
        }

        if (access.LacksAnyOf(RolePermissions.Of(trusts ? Role.Owner : Role.Administrator)) is not { } beyond)
        {
            return access.LacksFreshProof();
        }

        await audit.WriteAsync(new($"{action}-refuse", subject) { Reason = "more than whoever does it may" }, cancellation);
        return beyond;
    }
}
