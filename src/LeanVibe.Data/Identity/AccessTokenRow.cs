using System.Collections.Frozen;
using LeanVibe.Data.Tenancy;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Tokens;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Data.Identity;

/// <summary>Who a token speaks for. It is looked up before anybody knows the tenant, therefore shared; the token itself is not kept.</summary>
internal sealed class AccessTokenRow : SharedRow
{
    /// <summary>SHA-256 of the token, lower-case hex.</summary>
    [Classified(DataClass.Identifier)]
    public string Hash { get; init; } = "";

    [Classified(DataClass.Identifier)]
    public Guid Owner { get; init; }

    [Classified(DataClass.Operational)]
    public TokenKind Kind { get; init; }

    [Classified(DataClass.Identifier)]
    public Guid? Account { get; init; }

    /// <summary>Permissions, with commas between them.</summary>
    [Classified(DataClass.Operational)]
    public string Scope { get; init; } = "";

    /// <summary>What it is for, for example "build server".</summary>
    [Classified(DataClass.Operational)]
    public string Name { get; init; } = "";

    [Classified(DataClass.Operational)]
    public long CreatedAt { get; init; }

    [Classified(DataClass.Operational)]
    public long ExpiresAt { get; init; }

    [Classified(DataClass.Operational)]
    public long? UsedAt { get; set; }

    public static AccessTokenRow Of(string hash, TokenGrant grant) => new()
    {
        Hash = hash, Owner = grant.Tenant.Value, Kind = grant.Kind, Account = grant.Account?.Value, Scope = string.Join(',', grant.Scope.Order()), Name = grant.Name,
        CreatedAt = grant.CreatedAt.ToUnixTimeMilliseconds(), ExpiresAt = grant.ExpiresAt.ToUnixTimeMilliseconds(),
    };

    public TokenGrant ToGrant() => new(AccessToken.IdOf(Hash), new(Owner), Kind, Name, DateTimeOffset.FromUnixTimeMilliseconds(CreatedAt), DateTimeOffset.FromUnixTimeMilliseconds(ExpiresAt))
    {
        // A permission that a later version took away gives nothing.
        Scope = Scope.Split(',', StringSplitOptions.RemoveEmptyEntries).Where(name => Enum.TryParse<Permission>(name, out _)).Select(Enum.Parse<Permission>).ToFrozenSet(),
        Account = Account is { } account ? new AccountId(account) : null,
        UsedAt = UsedAt is { } used ? DateTimeOffset.FromUnixTimeMilliseconds(used) : null,
    };
}
