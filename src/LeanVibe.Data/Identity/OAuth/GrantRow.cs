using LeanVibe.Data.Tenancy;
using LeanVibe.Platform.Identity.OAuth;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Data.Identity.OAuth;

/// <summary>A client that a person let in. It is looked up before the tenant is known, therefore shared; it holds ids and states alone.</summary>
internal sealed class GrantRow : SharedRow
{
    [Classified(DataClass.Identifier)]
    public Guid Id { get; init; }

    [Classified(DataClass.Identifier)]
    public string Client { get; init; } = "";

    [Classified(DataClass.Identifier)]
    public Guid? Owner { get; init; }

    [Classified(DataClass.Identifier)]
    public Guid Account { get; init; }

    [Classified(DataClass.Operational)]
    public int AccountVersion { get; init; }

    [Classified(DataClass.Identifier)]
    public Guid? Connection { get; init; }

    /// <summary>Permissions, with commas between them.</summary>
    [Classified(DataClass.Operational)]
    public string Scope { get; init; } = "";

    [Classified(DataClass.Operational)]
    public string Status { get; set; } = "";

    [Classified(DataClass.Operational)]
    public long GivenAt { get; init; }

    public static GrantRow Of(Grant grant) => new()
    {
        Id = grant.Id, Client = grant.Client, Owner = grant.Organisation?.Value, Account = grant.Account.Value, AccountVersion = grant.Version, Connection = grant.Connection,
        Scope = string.Join(',', grant.Scope.Order()), Status = States.Valid, GivenAt = grant.GivenAt.ToUnixTimeMilliseconds(),
    };

    public Grant ToGrant() => new(Id, Client, Owner is { } owner ? new TenantId(owner) : null, new(Account), AccountVersion, DateTimeOffset.FromUnixTimeMilliseconds(GivenAt))
    {
        Scope = StoredScope.Read(Scope), Connection = Connection, IsOver = Status != States.Valid,
    };
}
