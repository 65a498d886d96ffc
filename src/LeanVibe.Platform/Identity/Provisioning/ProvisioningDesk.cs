using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Identity.Roles;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Provisioning;

/// <summary>What the use cases of provisioning stand on. Only an identity provider's own token gets in here.</summary>
public sealed class ProvisioningDesk(CurrentAccess access, CurrentTenant tenant, RoleBook book, IAuditTrail audit, TimeProvider time)
{
    private const int MostShown = 50;

    public TenantId Organisation => tenant.Id;

    public DateTimeOffset Now => time.GetUtcNow();

    public Error? Refused => access.Lacks(Permission.Provision);

    public Task WriteAsync(string action, Guid subject, string detail, CancellationToken cancellation) =>
        audit.WriteAsync(new(action, subject.ToString("D")) { Detail = detail }, cancellation);

    /// <summary>One entry for all whose role their groups changed, and one for each last owner who stays one.</summary>
    public async Task WriteAsync(IReadOnlyList<RoleGiven> roles, CancellationToken cancellation)
    {
        foreach (var stays in roles.Where(r => r.Stays))
        {
            await audit.WriteAsync(new("member.role-refuse", stays.Account.ToString()) { Reason = "last owner" }, cancellation);
        }

        if (roles.Where(r => !r.Stays).ToList() is { Count: > 0 } given)
        {
            var names = (await book.AllAsync(cancellation)).ToDictionary(r => r.Role, r => r.Name);
            var shown = string.Join(", ", given.Take(MostShown).Select(r => $"{r.Account} {names.GetValueOrDefault(r.Role, RoleBook.Gone)}"));
            await audit.WriteAsync(new("member.role", "groups") { Reason = "by groups", Detail = given.Count > MostShown ? $"{shown} and {given.Count - MostShown} more" : shown }, cancellation);
        }
    }

    /// <summary>Says in the organisation's trail what was refused and why.</summary>
    public async Task<Error> RefuseAsync(string action, string subject, Error why, CancellationToken cancellation)
    {
        await audit.WriteAsync(new($"{action}-refuse", subject) { Reason = why.Message, Detail = why.Code }, cancellation);
        return why;
    }
}
