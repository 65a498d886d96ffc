using System.Text.Json.Nodes;
using LeanVibe.Platform.Identity.Scim;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Quotas;

namespace LeanVibe.Platform.Identity.Provisioning;

/// <summary>An identity provider says that somebody belongs to the organisation: they get an account if their address has none, and are a viewer from then on, or what their groups give.</summary>
public sealed class AddUser(ProvisioningDesk desk, IUserProvisioning users, UserAddress addresses, UserAccount accounts, QuotaBook quotas)
{
    private const string Action = "scim.user-add";

    public async Task<Result<ProvisionedUser>> ExecuteAsync(JsonNode? sent, CancellationToken cancellation)
    {
        if (desk.Refused is { } refused)
        {
            return refused;
        }

        var read = ReadResource.From(sent, ScimSchemas.User);
        if (!read.Succeeded)
        {
            return await desk.RefuseAsync(Action, "", read.Error, cancellation);
        }

        var address = await addresses.OfAsync(read.Value, cancellation);
        if (!address.Succeeded)
        {
            return await desk.RefuseAsync(Action, read.Value["userName"]!.ToString(), address.Error, cancellation);
        }

        var (content, name) = (read.Value, UserAddress.NameIn(read.Value));
        var isActive = TakeActive(content) ?? true;
        if ((await users.WithAsync(ProvisioningKey.Name, content["userName"]!.ToString(), cancellation)).Count > 0)
        {
            return await desk.RefuseAsync(Action, address.Value, ProvisioningErrors.NameTaken, cancellation);
        }

        var account = await accounts.ForAsync(address.Value, name, desk.Organisation, cancellation);
        var user = new ProvisionedUser(Guid.NewGuid(), account, content, desk.Now, desk.Now, 1) { IsActive = isActive };
        var seats = (await quotas.OfAsync(desk.Organisation, cancellation)).Of(QuotaKind.Seats);
        var added = await users.AddAsync(user, new(account, address.Value, name, Role.Viewer, desk.Now), seats, cancellation);
        if (!added.Succeeded)
        {
            return await desk.RefuseAsync(Action, address.Value, added.Error, cancellation);
        }

        await desk.WriteAsync(Action, user.Id, $"{address.Value}{(isActive ? "" : ", not active")}", cancellation);
        return added;
    }

    /// <summary>Whether somebody is active is who is a member, and is not kept twice.</summary>
    internal static bool? TakeActive(JsonObject content) => content.Remove("active", out var active) && active is not null ? active.GetValue<bool>() : null;
}
