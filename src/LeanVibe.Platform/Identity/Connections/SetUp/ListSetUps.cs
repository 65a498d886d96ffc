using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Connections.SetUp;

/// <summary>The set-up links of the organisation of this scope, also those that are over.</summary>
public sealed class ListSetUps(SetUpDesk desk, CurrentAccess access)
{
    public async Task<Result<IReadOnlyList<SetUpView>>> ExecuteAsync(CancellationToken cancellation) => access.Lacks(Permission.ManageOrganisation) is { } refused
        ? refused
        : Result<IReadOnlyList<SetUpView>>.Of([.. (await desk.Links.ListAsync(desk.Organisation, cancellation)).Select(SetUpView.Of)]);
}
