using LeanVibe.Platform.Identity.Scim;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Provisioning;

/// <summary>Users of the organisation. A user name or external id is found by its index; any other filter opens every user.</summary>
public sealed class FindUsers(ProvisioningDesk desk, IUserProvisioning users)
{
    public async Task<Result<ProvisionedUser>> OneAsync(Guid id, CancellationToken cancellation) =>
        desk.Refused is { } refused ? refused : await users.FindAsync(id, cancellation) is { } user ? user : ProvisioningErrors.Unknown;

    public async Task<Result<ScimPage<ProvisionedUser>>> ListAsync(ScimQuery query, CancellationToken cancellation)
    {
        if (desk.Refused is { } refused)
        {
            return refused;
        }

        if (query is { Filter.Length: 0, SortBy.Length: 0 })
        {
            return new ScimPage<ProvisionedUser>(await users.CountAsync(cancellation), query.StartIndex, await users.ListAsync(query.StartIndex - 1, query.Count, cancellation));
        }

        ScimFilter? filter = null;
        if (query.Filter.Length > 0)
        {
            var read = ReadFilter.From(query.Filter, ScimSchemas.User);
            if (!read.Succeeded)
            {
                return read.Error;
            }

            filter = read.Value;
        }

        return query.Of(await CandidatesAsync(filter, cancellation), filter, ScimSchemas.User, user => UserResource.Of(user, ""));
    }

    private async Task<IReadOnlyList<ProvisionedUser>> CandidatesAsync(ScimFilter? filter, CancellationToken cancellation) =>
        ScimQuery.Demanded(filter, "userName") is { } name ? await users.WithAsync(ProvisioningKey.Name, name, cancellation)
        : ScimQuery.Demanded(filter, "externalId") is { } external ? await users.WithAsync(ProvisioningKey.ExternalId, external, cancellation)
        : ScimQuery.Demanded(filter, "id") is { } id ? Guid.TryParseExact(id, "D", out var known) && await users.FindAsync(known, cancellation) is { } user ? [user] : []
        : await users.ListAsync(0, int.MaxValue, cancellation);
}
