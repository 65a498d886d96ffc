using LeanVibe.Data.Tenancy;
using LeanVibe.Factory.Runs;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Data.Runs;

internal sealed class CheckpointRow : TenantRow
{
    [Classified(DataClass.Identifier)]
    public Guid Run { get; init; }

    [Classified(DataClass.Identifier)]
    public string Stage { get; init; } = "";

    [Classified(DataClass.Identifier)]
    public string InputHash { get; set; } = "";

    [Classified(DataClass.Confidential)]
    public string Output { get; set; } = "";

    [Classified(DataClass.Confidential)]
    public string Summary { get; set; } = "";

    [Classified(DataClass.Operational)]
    public double Seconds { get; set; }

    [Classified(DataClass.Operational)]
    public long At { get; set; }

    public Checkpoint ToCheckpoint() => new(new(Run), Stage, InputHash, Output, Seconds, DateTimeOffset.FromUnixTimeMilliseconds(At)) { Summary = Summary };
}
