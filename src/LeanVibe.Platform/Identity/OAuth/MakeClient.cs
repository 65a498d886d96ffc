using System.Collections.Frozen;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.OAuth;

/// <summary>An organisation registers a program; its secret is shown this once.</summary>
public sealed class MakeClient(IClientStore clients, CurrentAccess access, CurrentTenant tenant, IdentityTrail trail, TimeProvider time)
{
    private const int Most = 50;

    public async Task<Result<MadeClient>> ExecuteAsync(ClientKind kind, string name, IReadOnlyList<string> redirectUris, IReadOnlyCollection<Permission> scope, CancellationToken cancellation)
    {
        if ((access.Lacks(Permission.ManageTokens) ?? access.LacksFreshProof() ?? ClientRules.Check(kind, name, redirectUris, scope)) is { } refused)
        {
            return refused;
        }

        // A program makes no programs.
        if (access is { Session: null, IsOperator: false })
        {
            return IdentityErrors.NotSignedIn;
        }

        if (!scope.All(access.May))
        {
            await trail.OfOrganisationAsync(tenant.Id, new("client.make-refuse", name.Trim()) { Reason = "more than whoever makes it may", Detail = string.Join(", ", scope.Order()) }, cancellation);
            return OAuthErrors.TooMuch;
        }

        var now = time.GetUtcNow();
        var client = new Client(Client.Mark + Guid.CreateVersion7(now).ToString("N"), tenant.Id, kind, name.Trim(), now) { RedirectUris = [.. redirectUris], Scope = scope.ToFrozenSet() };
        var secret = client.KeepsSecret ? Secret.New() : "";
        if (!await clients.AddAsync(client with { SecretHash = secret.Length > 0 ? Secret.HashOf(secret) : "" }, Most, cancellation))
        {
            return OAuthErrors.Many;
        }

        await trail.OfOrganisationAsync(tenant.Id, new("client.make", client.Id) { Detail = $"{kind} {client.Name}: {string.Join(", ", scope.Order())}" }, cancellation);
        return new MadeClient(ClientView.Of(client), secret);
    }
}

/// <param name="Secret">Shown this once; empty for one that can keep none.</param>
public sealed record MadeClient(ClientView View, string Secret);

public sealed record ClientView(string Id, ClientKind Kind, string Name, IReadOnlyList<string> RedirectUris, IReadOnlyList<Permission> Scope, DateTimeOffset CreatedAt)
{
    public static ClientView Of(Client client) => new(client.Id, client.Kind, client.Name, client.RedirectUris, [.. client.Scope.Order()], client.CreatedAt);
}
