using LeanVibe.Data.Tenancy;
using LeanVibe.Platform.Identity.Domains;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Data.Identity;

/// <summary>A domain that an organisation claims.</summary>
internal sealed class DomainRow : TenantRow
{
    [Classified(DataClass.Identifier)]
    public string Name { get; init; } = "";

    /// <summary>Public: it stands in the name system.</summary>
    [Classified(DataClass.Operational)]
    public string Proof { get; init; } = "";

    [Classified(DataClass.Operational)]
    public long ClaimedAt { get; init; }

    [Classified(DataClass.Operational)]
    public long? VerifiedAt { get; set; }

    [Classified(DataClass.Operational)]
    public long? CheckedAt { get; set; }

    [Classified(DataClass.Operational)]
    public long? MissingSince { get; set; }

    public static DomainRow Of(Domain domain) => new() { Name = domain.Name, Proof = domain.Proof, ClaimedAt = domain.ClaimedAt.ToUnixTimeMilliseconds() };

    public Domain ToDomain() => new(new(Tenant), Name, Proof, DateTimeOffset.FromUnixTimeMilliseconds(ClaimedAt))
    {
        VerifiedAt = At(VerifiedAt), CheckedAt = At(CheckedAt), MissingSince = At(MissingSince),
    };

    public void Take(Domain domain) =>
        (VerifiedAt, CheckedAt, MissingSince) = (domain.VerifiedAt?.ToUnixTimeMilliseconds(), domain.CheckedAt?.ToUnixTimeMilliseconds(), domain.MissingSince?.ToUnixTimeMilliseconds());

    private static DateTimeOffset? At(long? milliseconds) => milliseconds is { } known ? DateTimeOffset.FromUnixTimeMilliseconds(known) : null;
}

/// <summary>Whose a verified domain is. It is asked before anybody is signed in, therefore shared; both stand in public records.</summary>
internal sealed class VerifiedDomainRow : SharedRow
{
    [Classified(DataClass.Identifier)]
    public string Name { get; init; } = "";

    [Classified(DataClass.Identifier)]
    public Guid Organisation { get; init; }
}
