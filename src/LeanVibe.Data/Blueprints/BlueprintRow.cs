namespace LeanVibe.Data.Blueprints;

internal sealed class BlueprintRow
{
    public string Slug { get; init; } = "";
    public int Revision { get; init; }
    public string Hash { get; init; } = "";
    public string Content { get; init; } = "";
}

internal sealed class ApprovalRow
{
    public string Slug { get; init; } = "";
    public string Hash { get; init; } = "";
    public string By { get; init; } = "";
    public long At { get; init; }
    public string Signature { get; init; } = "";
}
