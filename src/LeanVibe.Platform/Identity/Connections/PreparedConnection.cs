using LeanVibe.Platform.Identity.Connections.Oidc;
using LeanVibe.Platform.Identity.Connections.Saml;
using LeanVibe.Platform.Identity.Roles;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Connections;

/// <summary>A connection that is as it must be before it is kept: by its rules, giving roles that there are, with its provider's metadata read and a key of ours made.</summary>
public sealed class PreparedConnection(ProviderHttp http, FetchMetadata fetch, RoleBook roles, TimeProvider time)
{
    public DateTimeOffset Now => time.GetUtcNow();

    public async Task<Result<Connection>> OfAsync(Connection connection, CancellationToken cancellation)
    {
        if (ConnectionRules.Check(connection, http) is { } wrong)
        {
            return wrong;
        }

        foreach (var role in connection.Rules.Select(r => (MemberRole?)r.Role).Append(connection.OtherRole).OfType<MemberRole>())
        {
            if (await roles.FindAsync(role, cancellation) is null)
            {
                return RoleErrors.NoneSuch;
            }
        }

        var keyed = connection.Saml is { Key.Length: 0 } saml ? connection with { Saml = saml with { Key = SamlKey.New(connection.Id, time.GetUtcNow()) } } : connection;
        return await fetch.ExecuteAsync(keyed, cancellation);
    }
}
