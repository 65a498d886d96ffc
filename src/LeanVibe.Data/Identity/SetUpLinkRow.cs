using LeanVibe.Data.Tenancy;
using LeanVibe.Platform.Identity.Connections.SetUp;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Data.Identity;

/// <summary>A set-up link. It is looked up before anybody knows the organisation, therefore shared; it holds ids and times, and of the link its hash.</summary>
internal sealed class SetUpLinkRow : SharedRow
{
    /// <summary>SHA-256 of the link's secret.</summary>
    [Classified(DataClass.Identifier)]
    public string Hash { get; init; } = "";

    [Classified(DataClass.Identifier)]
    public Guid Id { get; init; }

    [Classified(DataClass.Identifier)]
    public Guid Organisation { get; init; }

    [Classified(DataClass.Identifier)]
    public Guid Connection { get; init; }

    [Classified(DataClass.Operational)]
    public long MadeAt { get; init; }

    [Classified(DataClass.Operational)]
    public long EndsAt { get; init; }

    [Classified(DataClass.Operational)]
    public SetUpState State { get; set; }
}

/// <summary>What a set-up link is about and what was tried by it, sealed under the organisation's key.</summary>
internal sealed class SetUpRow : TenantRow
{
    [Classified(DataClass.Identifier)]
    public Guid Id { get; init; }

    [Classified(DataClass.Confidential)]
    public string Domain { get; init; } = "";

    [Classified(DataClass.Personal)]
    public string By { get; init; } = "";

    /// <summary>The last trial as JSON; empty when there was none. It names the person who tried.</summary>
    [Classified(DataClass.Personal)]
    public string Trial { get; set; } = "";
}
