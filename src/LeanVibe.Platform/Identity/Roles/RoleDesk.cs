using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Roles;

/// <summary>What changing custom roles stands on.</summary>
public sealed class RoleDesk(IRoleStore roles, RoleGate gate, IAuditTrail audit, TimeProvider time)
{
    internal IRoleStore Roles => roles;

    internal DateTimeOffset Now => time.GetUtcNow();

    /// <returns>Why whoever works here may change no role now, or null.</returns>
    internal Error? Refused => gate.Access.Lacks(Permission.ManageMembers) ?? gate.Access.LacksFreshProof();

    /// <returns>Why they may not do it to this role, or null.</returns>
    internal Task<Error?> RefusesAsync(string action, CustomRole role, CancellationToken cancellation) => gate.RefusesAsync(action, role.Id.ToString("D"), RoleView.Of(role), cancellation);

    internal Task WriteAsync(string action, CustomRole role, string detail, CancellationToken cancellation) => audit.WriteAsync(new(action, role.Id.ToString("D")) { Detail = detail }, cancellation);
}
