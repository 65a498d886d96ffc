using LeanVibe.Data.Keys;
using LeanVibe.Data.Tenancy;
using LeanVibe.Factory.Runs;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Data.Runs;

internal sealed class RunEventRow : TenantRow
{
    [Classified(DataClass.Identifier)]
    public long Number { get; init; }

    [Classified(DataClass.Identifier), NamesRow]
    public Guid Run { get; init; }

    [Classified(DataClass.Operational), NamesRow]
    public long At { get; init; }

    [Classified(DataClass.Operational)]
    public string Stage { get; init; } = "";

    [Classified(DataClass.Operational)]
    public EventLevel Level { get; init; }

    [Classified(DataClass.Confidential)]
    public string Text { get; init; } = "";

    public RunEvent ToEvent() => new(Number, new(Run), DateTimeOffset.FromUnixTimeMilliseconds(At), Stage, Level, Text);
}
