using LeanVibe.Data.Tenancy;
using LeanVibe.Factory.Runs;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Data.Runs;

/// <summary>Whose a run is: a grain that wakes and a restart know no tenant yet. It holds ids alone.</summary>
internal sealed class RunAddressRow : SharedRow
{
    [Classified(DataClass.Identifier)]
    public Guid Run { get; init; }

    [Classified(DataClass.Identifier)]
    public Guid Owner { get; init; }

    /// <summary>It is not over: what a restart has to look after.</summary>
    [Classified(DataClass.Operational)]
    public bool IsOpen { get; set; }

    /// <summary>It works or waits in line: it takes a place among its tenant's builds.</summary>
    [Classified(DataClass.Operational)]
    public bool IsAtWork { get; set; }

    /// <summary>It has no product yet and is going to take a name for one.</summary>
    [Classified(DataClass.Operational)]
    public bool MakesProduct { get; set; }

    public static RunAddressRow Of(Run run, TenantId owner)
    {
        var row = new RunAddressRow { Run = run.Id.Value, Owner = owner.Value };
        row.Take(run);
        return row;
    }

    public void Take(Run run) => (IsOpen, IsAtWork, MakesProduct) = (!run.IsOver, run.State is RunState.Queued or RunState.Running, run.Slug.Length == 0);
}
