using LeanVibe.Data.Tenancy;
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
}
