using System.Text.Json.Nodes;
using LeanVibe.Platform.Identity.Scim;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Provisioning;

/// <summary>Replaces or patches a group. Whoever comes in or goes has another role at their next request.</summary>
public sealed class ChangeGroup(ProvisioningDesk desk, IGroupProvisioning groups)
{
    private const string Action = "scim.group-change";
    private const int MostTries = 5;

    /// <param name="ifMatch">As the header was sent; null for any version.</param>
    public Task<Result<ProvisionedGroup>> ReplaceAsync(Guid id, JsonNode? sent, string? ifMatch, CancellationToken cancellation) =>
        ChangeAsync(id, _ => ReadResource.From(sent, ScimSchemas.Group), ifMatch, cancellation);

    public Task<Result<ProvisionedGroup>> PatchAsync(Guid id, JsonNode? patch, string? ifMatch, CancellationToken cancellation) =>
        ChangeAsync(id, content => ApplyPatch.To(content, patch, ScimSchemas.Group), ifMatch, cancellation);

    private async Task<Result<ProvisionedGroup>> ChangeAsync(Guid id, Func<JsonObject, Result<JsonObject>> edit, string? ifMatch, CancellationToken cancellation)
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

    private async Task<Result<ProvisionedGroup>> TryAsync(Guid id, Func<JsonObject, Result<JsonObject>> edit, string? ifMatch, CancellationToken cancellation)
    {
        if (await groups.FindAsync(id, withMembers: true, cancellation) is not { } now)
        {
            return ProvisioningErrors.Unknown;
        }

        if (!ScimVersion.Allows(ifMatch, GroupResource.VersionOf(now)))
        {
            return ProvisioningErrors.Raced;
        }

        var edited = edit(GroupResource.Body(now));
        if (!edited.Succeeded)
        {
            return edited.Error;
        }

        var (members, wrong) = GroupResource.TakeMembers(edited.Value);
        if (wrong is not null)
        {
            return ProvisioningErrors.NoSuchMember(wrong);
        }

        if (JsonNode.DeepEquals(edited.Value, now.Content) && now.Members.ToHashSet().SetEquals(members))
        {
            return now;
        }

        var kept = await groups.ChangeAsync(now with { Content = edited.Value, Members = members, ChangedAt = desk.Now }, cancellation);
        if (!kept.Succeeded)
        {
            return kept.Error;
        }

        await desk.WriteAsync(Action, id, $"{kept.Value.Added} more members, {kept.Value.Gone} fewer", cancellation);
        await desk.WriteAsync(kept.Value.Roles, cancellation);
        return kept.Value.Group;
    }
}
