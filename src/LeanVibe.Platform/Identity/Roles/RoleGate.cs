using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Roles;

/// <summary>Nobody gives, changes or takes away a role that may what they may not themselves, built in or custom; that they tried stands in the trail.</summary>
public sealed class RoleGate(RoleBook book, CurrentAccess access, IAuditTrail audit)
{
    public CurrentAccess Access => access;

    /// <param name="action">What is tried, for example "member.invite".</param>
    /// <param name="subject">With whom or with what.</param>
    /// <returns>The role, or why whoever works here does not give it.</returns>
    public async Task<Result<RoleView>> GivesAsync(string action, string subject, MemberRole role, CancellationToken cancellation) =>
        await book.FindAsync(role, cancellation) is not { } found ? RoleErrors.NoneSuch : await RefusesAsync(action, subject, found, cancellation) is { } beyond ? beyond : found;

    /// <returns>The role, or why whoever works here takes it from nobody. One that is gone can be taken.</returns>
    public async Task<Result<RoleView>> TakesAsync(string action, string subject, HeldRole held, CancellationToken cancellation)
    {
        var role = new RoleView(held.Role, await book.NameOfAsync(held.Role, cancellation), held.May);
        return await RefusesAsync(action, subject, role, cancellation) is { } beyond ? beyond : role;
    }

    /// <returns>Why not, or null.</returns>
    internal async Task<Error?> RefusesAsync(string action, string subject, RoleView role, CancellationToken cancellation)
    {
        if (access.LacksAnyOf(role.May) is not { } beyond)
        {
            return null;
        }

        await audit.WriteAsync(new($"{action}-refuse", subject) { Reason = "more than whoever does it may", Detail = $"{role.Name}: {string.Join(", ", role.Permissions)}" }, cancellation);
        return beyond;
    }
}
