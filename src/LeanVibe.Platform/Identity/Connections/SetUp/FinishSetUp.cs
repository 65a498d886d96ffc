using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Connections.SetUp;

/// <summary>Whoever has a link says that they are done; it opens nothing from then on. An administrator turns the connection on.</summary>
public sealed class FinishSetUp(OpenSetUp open, ISetUpLinks links, IdentityTrail trail)
{
    public async Task<Result<bool>> ExecuteAsync(string secret, CancellationToken cancellation)
    {
        var opened = await open.ExecuteAsync(secret, cancellation);
        if (!opened.Succeeded)
        {
            return opened.Error;
        }

        var link = opened.Value.Link;
        if (!await links.CloseAsync(link.Organisation, link.Id, SetUpState.Finished, cancellation))
        {
            return SetUpErrors.Dead;
        }

        await trail.OfOrganisationAsync(link.Organisation, new("setup.finish", link.Id.ToString("D")) { Detail = link.Trial is { } trial ? trial.IsGood ? "the trial sign-in went well" : "the trial sign-in did not go well" : "no trial sign-in" }, cancellation);
        return true;
    }
}
