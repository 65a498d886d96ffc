using LeanVibe.Platform.Identity.Scim;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Provisioning;

/// <summary>Takes a user out of the organisation for good; the account stays its person's.</summary>
public sealed class RemoveUser(ProvisioningDesk desk, IUserProvisioning users, UserEnd end)
{
    private const string Action = "scim.user-remove";

    public async Task<Result<bool>> ExecuteAsync(Guid id, string? ifMatch, CancellationToken cancellation)
    {
        if (desk.Refused is { } refused)
        {
            return refused;
        }

        if (ifMatch is not null && await users.FindAsync(id, cancellation) is { } now && !ScimVersion.Allows(ifMatch, UserResource.VersionOf(now)))
        {
            return await desk.RefuseAsync(Action, id.ToString("D"), ProvisioningErrors.Raced, cancellation);
        }

        var removed = await users.RemoveAsync(id, cancellation);
        if (!removed.Succeeded)
        {
            return await desk.RefuseAsync(Action, id.ToString("D"), removed.Error, cancellation);
        }

        await end.ExecuteAsync(removed.Value, cancellation);
        await desk.WriteAsync(Action, id, "", cancellation);
        return true;
    }
}
