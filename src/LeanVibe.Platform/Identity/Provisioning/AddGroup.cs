using System.Text.Json.Nodes;
using LeanVibe.Platform.Identity.Scim;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Provisioning;

/// <summary>An identity provider makes a group. It gives its members a role when the organisation says so of its name.</summary>
public sealed class AddGroup(ProvisioningDesk desk, IGroupProvisioning groups)
{
    private const string Action = "scim.group-add";

    public async Task<Result<ProvisionedGroup>> ExecuteAsync(JsonNode? sent, CancellationToken cancellation)
    {
        if (desk.Refused is { } refused)
        {
            return refused;
        }

        var read = ReadResource.From(sent, ScimSchemas.Group);
        if (!read.Succeeded)
        {
            return await desk.RefuseAsync(Action, "", read.Error, cancellation);
        }

        var (members, wrong) = GroupResource.TakeMembers(read.Value);
        var name = read.Value["displayName"]!.ToString();
        if (wrong is not null)
        {
            return await desk.RefuseAsync(Action, name, ProvisioningErrors.NoSuchMember(wrong), cancellation);
        }

        var added = await groups.AddAsync(new(Guid.NewGuid(), read.Value, members, desk.Now, desk.Now, 1), cancellation);
        if (!added.Succeeded)
        {
            return await desk.RefuseAsync(Action, name, added.Error, cancellation);
        }

        await desk.WriteAsync(Action, added.Value.Group.Id, $"{name}, {members.Count} members", cancellation);
        await desk.WriteAsync(added.Value.Roles, cancellation);
        return added.Value.Group;
    }
}
