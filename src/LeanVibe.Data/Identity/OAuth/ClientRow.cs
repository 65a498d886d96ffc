using LeanVibe.Data.Tenancy;
using LeanVibe.Platform.Identity.OAuth;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Data.Identity.OAuth;

/// <summary>A client of the authorisation server. It is looked up before anybody is known, therefore shared.</summary>
internal sealed class ClientRow : SharedRow
{
    [Classified(DataClass.Identifier)]
    public string Id { get; init; } = "";

    [Classified(DataClass.Identifier)]
    public Guid Owner { get; init; }

    [Classified(DataClass.Operational)]
    public ClientKind Kind { get; init; }

    /// <summary>What it is, for example "Build server".</summary>
    [Classified(DataClass.Operational)]
    public string Name { get; init; } = "";

    [Classified(DataClass.Identifier)]
    public string SecretHash { get; init; } = "";

    /// <summary>With line breaks between them.</summary>
    [Classified(DataClass.Operational)]
    public string RedirectUris { get; init; } = "";

    /// <summary>Permissions, with commas between them.</summary>
    [Classified(DataClass.Operational)]
    public string Scope { get; init; } = "";

    [Classified(DataClass.Operational)]
    public long CreatedAt { get; init; }

    public static ClientRow Of(Client client) => new()
    {
        Id = client.Id, Owner = client.Organisation?.Value ?? Guid.Empty, Kind = client.Kind, Name = client.Name, SecretHash = client.SecretHash, RedirectUris = string.Join('\n', client.RedirectUris),
        Scope = string.Join(',', client.Scope.Order()), CreatedAt = client.CreatedAt.ToUnixTimeMilliseconds(),
    };

    public Client ToClient() => new(Id, Owner == Guid.Empty ? null : new TenantId(Owner), Kind, Name, DateTimeOffset.FromUnixTimeMilliseconds(CreatedAt))
    {
        SecretHash = SecretHash, RedirectUris = RedirectUris.Split('\n', StringSplitOptions.RemoveEmptyEntries), Scope = StoredScope.Read(Scope),
    };
}
