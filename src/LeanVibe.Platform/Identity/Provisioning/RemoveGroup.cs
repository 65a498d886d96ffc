using LeanVibe.Platform.Identity.Scim;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Provisioning;

/// <summary>Removes a group; whoever was in it has what their other groups give.</summary>
public sealed class RemoveGroup(ProvisioningDesk desk, IGroupProvisioning groups)
{
    private const string Action = "scim.group-remove";

    public async Task<Result<bool>> ExecuteAsync(Guid id, string? ifMatch, CancellationToken cancellation)
    {
        if (desk.Refused is { } refused)
        {
            return refused;
        }

        if (ifMatch is not null && await groups.FindAsync(id, withMembers: false, cancellation) is { } now && !ScimVersion.Allows(ifMatch, GroupResource.VersionOf(now)))
        {
            return await desk.RefuseAsync(Action, id.ToString("D"), ProvisioningErrors.Raced, cancellation);
        }

        if (await groups.RemoveAsync(id, cancellation) is not { } roles)
        {
            return await desk.RefuseAsync(Action, id.ToString("D"), ProvisioningErrors.Unknown, cancellation);
        }

        await desk.WriteAsync(Action, id, "", cancellation);
        await desk.WriteAsync(roles, cancellation);
        return true;
    }
}
