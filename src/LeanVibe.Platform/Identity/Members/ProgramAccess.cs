using LeanVibe.Platform.Identity.OAuth;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Members;

/// <summary>The programs that an organisation registered, and those that its members let in.</summary>
public sealed class ProgramAccess(IClientStore clients, IGrantStore grants, CurrentTenant tenant)
{
    /// <param name="names">The addresses of the members.</param>
    internal async Task<IReadOnlyList<AccessLine>> ListAsync(IReadOnlyDictionary<AccountId, string> names, CancellationToken cancellation)
    {
        var own = await clients.ListAsync(tenant.Id, cancellation);
        var called = own.Append(Client.CommandLine).ToDictionary(c => c.Id, c => c.Name);
        return
        [
            .. own.Select(c => new AccessLine($"{c.Kind} program".ToLowerInvariant(), "the organisation", c.Name, "", [.. c.Scope.Order()], AccessOrigins.ByHand, c.CreatedAt, null, null)),
            .. (await grants.ListAsync(tenant.Id, cancellation)).Select(g => new AccessLine(
                "let in", names.GetValueOrDefault(g.Account, g.Account.ToString()), called.GetValueOrDefault(g.Client, g.Client),
                "", [.. g.Scope.Order()], g.Connection is null ? AccessOrigins.ByHand : "by a connection", g.GivenAt, g.GivenAt + Grant.Longest, null)),
        ];
    }
}
