using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Connections.SetUp;

/// <summary>Takes a link back; it opens nothing from the next request on. To shut a door no fresh proof is asked.</summary>
public sealed class EndSetUp(SetUpDesk desk, CurrentAccess access, IAuditTrail audit)
{
    public async Task<Result<bool>> ExecuteAsync(Guid id, CancellationToken cancellation)
    {
        if (access.Lacks(Permission.ManageOrganisation) is { } refused)
        {
            return refused;
        }

        if (!await desk.Links.CloseAsync(desk.Organisation, id, SetUpState.Ended, cancellation))
        {
            return SetUpErrors.Unknown;
        }

        await audit.WriteAsync(new("setup.end", id.ToString("D")), cancellation);
        return true;
    }
}
