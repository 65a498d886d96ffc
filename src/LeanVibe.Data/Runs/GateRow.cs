using LeanVibe.Data.Tenancy;
using LeanVibe.Factory.Verdicts;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Data.Runs;

internal sealed class GateRow : TenantRow
{
    [Classified(DataClass.Identifier)]
    public Guid Run { get; init; }

    [Classified(DataClass.Identifier)]
    public string Name { get; init; } = "";

    [Classified(DataClass.Operational)]
    public int Place { get; init; }

    [Classified(DataClass.Operational)]
    public GateStatus Status { get; init; }

    [Classified(DataClass.Operational)]
    public double Seconds { get; init; }

    [Classified(DataClass.Confidential)]
    public string Message { get; init; } = "";

    [Classified(DataClass.Confidential)]
    public string File { get; init; } = "";

    [Classified(DataClass.Confidential)]
    public string Next { get; init; } = "";

    public GateResult ToResult() => new(Name, Status, Seconds, Message, File, Next);
}
