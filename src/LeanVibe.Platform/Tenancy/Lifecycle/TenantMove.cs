namespace LeanVibe.Platform.Tenancy.Lifecycle;

/// <summary>What becomes of a product or an organisation. Restore takes each of the others back.</summary>
public enum TenantMove { Pause, Archive, Delete, Restore }

/// <summary>Whither each leads, and whence.</summary>
public static class TenantMoves
{
    /// <summary>What may be asked for.</summary>
    public static IEnumerable<TenantMove> OpenFrom(TenantState state) => Enum.GetValues<TenantMove>().Where(move => MayFrom(state, move));

    public static TenantState TargetOf(TenantMove move) => move switch
    {
        TenantMove.Pause => TenantState.Paused,
        TenantMove.Archive => TenantState.Archived,
        TenantMove.Delete => TenantState.Deleted,
        _ => TenantState.Active,
    };

    public static bool MayFrom(TenantState from, TenantMove move) => move switch
    {
        TenantMove.Pause => from is TenantState.Active,
        TenantMove.Archive => from is TenantState.Active or TenantState.Paused,
        TenantMove.Delete => from is TenantState.Active or TenantState.Paused or TenantState.Archived,
        _ => from is TenantState.Paused or TenantState.Archived or TenantState.Deleted,
    };
}
