using LeanVibe.Platform.Identity.Connections;
using LeanVibe.Platform.Identity.Provisioning;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Members;

/// <summary>What brought each member of the organisation of this scope, its directory or its connections, and when they were last here; whoever nothing brought came by hand.</summary>
public sealed class AccessOrigins(IUserProvisioning users, IConnectionStore connections, ISessionStore sessions, CurrentTenant tenant)
{
    public const string ByHand = "by hand";

    public async Task<IReadOnlyDictionary<AccountId, string>> OfAsync(CancellationToken cancellation)
    {
        var names = (await connections.ListAsync(tenant.Id, cancellation)).ToDictionary(c => c.Id, c => c.Name);
        var all = (await connections.LinkedAsync(tenant.Id, cancellation)).GroupBy(l => l.Account, l => names.GetValueOrDefault(l.Connection, ""))
            .ToDictionary(g => g.Key, g => $"connection: {string.Join("; ", g.Order(StringComparer.OrdinalIgnoreCase))}");
        foreach (var user in await users.ListAsync(0, int.MaxValue, cancellation))
        {
            var groups = user.Groups.Count == 0 ? "directory" : $"directory: {string.Join("; ", user.Groups.Select(g => g.Name).Order(StringComparer.OrdinalIgnoreCase))}";
            all[user.Account] = all.TryGetValue(user.Account, out var by) ? $"{groups}; {by}" : groups;
        }

        return all;
    }

    /// <summary>By sessions that last; to the minute.</summary>
    public Task<IReadOnlyDictionary<AccountId, DateTimeOffset>> SeenAsync(CancellationToken cancellation) => sessions.SeenAsync(tenant.Id, cancellation);
}
