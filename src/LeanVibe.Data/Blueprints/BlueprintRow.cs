using LeanVibe.Data.Tenancy;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Data.Blueprints;

internal sealed class BlueprintRow : TenantRow
{
    [Classified(DataClass.Identifier)]
    public string Slug { get; init; } = "";

    [Classified(DataClass.Identifier)]
    public int Revision { get; init; }

    [Classified(DataClass.Identifier)]
    public string Hash { get; init; } = "";

    [Classified(DataClass.Confidential)]
    public string Content { get; init; } = "";
}

internal sealed class ApprovalRow : TenantRow
{
    [Classified(DataClass.Identifier)]
    public string Slug { get; init; } = "";

    [Classified(DataClass.Identifier)]
    public string Hash { get; init; } = "";

    [Classified(DataClass.Personal)]
    public string By { get; init; } = "";

    [Classified(DataClass.Operational)]
    public long At { get; init; }

    [Classified(DataClass.Identifier)]
    public string Signature { get; init; } = "";
}
