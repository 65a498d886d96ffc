using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Data.Tenancy;

/// <summary>Who a token speaks for. It is looked up before anybody knows the tenant, therefore shared; the token itself is not kept.</summary>
internal sealed class AccessTokenRow : SharedRow
{
    /// <summary>SHA-256 of the token, lower-case hex.</summary>
    [Classified(DataClass.Identifier)]
    public string Hash { get; init; } = "";

    [Classified(DataClass.Identifier)]
    public Guid Owner { get; init; }

    [Classified(DataClass.Operational)]
    public TenantRole Role { get; init; }

    /// <summary>What it is for, for example "build server".</summary>
    [Classified(DataClass.Operational)]
    public string Name { get; init; } = "";

    [Classified(DataClass.Operational)]
    public long CreatedAt { get; init; }

    [Classified(DataClass.Operational)]
    public long ExpiresAt { get; init; }
}
