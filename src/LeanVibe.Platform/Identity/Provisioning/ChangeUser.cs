using System.Text.Json.Nodes;
using LeanVibe.Platform.Identity.Scim;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Quotas;

namespace LeanVibe.Platform.Identity.Provisioning;

/// <summary>Replaces or patches a user. Not to be active any more ends sessions, tokens and keys at once.</summary>
public sealed class ChangeUser(ProvisioningDesk desk, IUserProvisioning users, UserAddress addresses, UserAccount accounts, UserEnd end)
{
    private const string Action = "scim.user-change";
    private const int MostTries = 5;

    /// <param name="ifMatch">As the header was sent; null for any version.</param>
    public Task<Result<ProvisionedUser>> ReplaceAsync(Guid id, JsonNode? sent, string? ifMatch, CancellationToken cancellation) =>
        ChangeAsync(id, _ => ReadResource.From(sent, ScimSchemas.User), ifMatch, cancellation);

    public Task<Result<ProvisionedUser>> PatchAsync(Guid id, JsonNode? patch, string? ifMatch, CancellationToken cancellation) =>
        ChangeAsync(id, content => ApplyPatch.To(content, patch, ScimSchemas.User), ifMatch, cancellation);

    private async Task<Result<ProvisionedUser>> ChangeAsync(Guid id, Func<JsonObject, Result<JsonObject>> edit, string? ifMatch, CancellationToken cancellation)
    {
        if (desk.Refused is { } refused)
        {
            return refused;
        }

        for (var attempt = 1; ; attempt++)
        {
            var done = await TryAsync(id, edit, ifMatch, cancellation);
            if (done.Succeeded || done.Error != ProvisioningErrors.Raced || ifMatch is not null || attempt == MostTries)
            {
                return done.Succeeded ? done : await desk.RefuseAsync(Action, id.ToString("D"), done.Error, cancellation);
            }
        }
    }

    private async Task<Result<ProvisionedUser>> TryAsync(Guid id, Func<JsonObject, Result<JsonObject>> edit, string? ifMatch, CancellationToken cancellation)
    {
        if (await users.FindAsync(id, cancellation) is not { } now)
        {
            return ProvisioningErrors.Unknown;
        }

        if (!ScimVersion.Allows(ifMatch, UserResource.VersionOf(now)))
        {
            return ProvisioningErrors.Raced;
        }

        var before = (JsonObject)now.Content.DeepClone();
        before["active"] = now.IsActive;
        var edited = edit(before);
        if (!edited.Succeeded)
        {
            return edited.Error;
        }

        var content = edited.Value;
        var isActive = AddUser.TakeActive(content) ?? now.IsActive;
        if (isActive == now.IsActive && JsonNode.DeepEquals(content, now.Content))
        {
            return now;
        }

        return await KeepAsync(now, content, isActive, cancellation);
    }

    private async Task<Result<ProvisionedUser>> KeepAsync(ProvisionedUser now, JsonObject content, bool isActive, CancellationToken cancellation)
    {
        var (address, name) = (UserAddress.In(content) ?? "", UserAddress.NameIn(content));
        var moves = EmailAddress.Normalise(address) != EmailAddress.Normalise(UserAddress.In(now.Content) ?? "");

        // Somebody who goes can always go: of those who leave no domain is asked.
        if (moves || (isActive && !now.IsActive))
        {
            var allowed = await addresses.OfAsync(content, cancellation);
            if (!allowed.Succeeded)
            {
                return allowed.Error;
            }
        }

        if (moves && await accounts.MoveAsync(now.Account, desk.Organisation, address, cancellation) is { } stays)
        {
            return stays;
        }

        var changed = now with { Content = content, IsActive = isActive, ChangedAt = desk.Now };
        var kept = await users.ChangeAsync(changed, new(now.Account, address, name, Role.Viewer, desk.Now), await end.SeatsAsync(desk.Organisation, cancellation), cancellation);
        if (!kept.Succeeded)
        {
            return kept.Error;
        }

        await desk.WriteAsync(isActive == now.IsActive ? Action : isActive ? "scim.user-activate" : "scim.user-deactivate", now.Id, isActive && moves ? "another address" : "", cancellation);
        if (now.IsActive && !isActive)
        {
            await end.ExecuteAsync(now.Account, cancellation);
        }

        return kept;
    }
}
