using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Members;

/// <summary>Who gets into the organisation and as what, for whoever has to sign that it is right: members with their groups, every token, and every program. That it was taken stands in the trail.</summary>
public sealed class ReviewAccess(ListAccess list, CurrentAccess access, IAuditTrail audit)
{
    public async Task<Result<IReadOnlyList<AccessLine>>> ExecuteAsync(CancellationToken cancellation)
    {
        if (access.Lacks(Permission.SeeAudit) is { } refused)
        {
            return refused;
        }

        var lines = await list.ExecuteAsync(cancellation);
        await audit.WriteAsync(new("access.review", "") { Detail = $"{lines.Count} lines" }, cancellation);
        return Result<IReadOnlyList<AccessLine>>.Of(lines);
    }
}
