using LeanVibe.Platform.Identity.Scim;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Provisioning;

/// <summary>Groups of the organisation. Members are read when somebody wants to see them, or asks for them.</summary>
public sealed class FindGroups(ProvisioningDesk desk, IGroupProvisioning groups)
{
    public async Task<Result<ProvisionedGroup>> OneAsync(Guid id, bool withMembers, CancellationToken cancellation) =>
        desk.Refused is { } refused ? refused : await groups.FindAsync(id, withMembers, cancellation) is { } group ? group : ProvisioningErrors.Unknown;

    public async Task<Result<ScimPage<ProvisionedGroup>>> ListAsync(ScimQuery query, CancellationToken cancellation)
    {
        if (desk.Refused is { } refused)
        {
            return refused;
        }

        if (query is { Filter.Length: 0, SortBy.Length: 0 })
        {
            return new ScimPage<ProvisionedGroup>(await groups.CountAsync(cancellation), query.StartIndex, await groups.ListAsync(query.Shows("members"), query.StartIndex - 1, query.Count, cancellation));
        }

        ScimFilter? filter = null;
        if (query.Filter.Length > 0)
        {
            var read = ReadFilter.From(query.Filter, ScimSchemas.Group);
            if (!read.Succeeded)
            {
                return read.Error;
            }

            filter = read.Value;
        }

        var withMembers = query.Shows("members") || query.Filter.Contains("members", StringComparison.OrdinalIgnoreCase);
        return query.Of(await CandidatesAsync(filter, withMembers, cancellation), filter, ScimSchemas.Group, group => GroupResource.Of(group, ""));
    }

    private async Task<IReadOnlyList<ProvisionedGroup>> CandidatesAsync(ScimFilter? filter, bool withMembers, CancellationToken cancellation) =>
        ScimQuery.Demanded(filter, "displayName") is { } name ? await groups.WithAsync(ProvisioningKey.Name, name, withMembers, cancellation)
        : ScimQuery.Demanded(filter, "externalId") is { } external ? await groups.WithAsync(ProvisioningKey.ExternalId, external, withMembers, cancellation)
        : ScimQuery.Demanded(filter, "id") is { } id ? Guid.TryParseExact(id, "D", out var known) && await groups.FindAsync(known, withMembers, cancellation) is { } group ? [group] : []
        : await groups.ListAsync(withMembers, 0, int.MaxValue, cancellation);
}
