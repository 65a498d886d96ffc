namespace LeanVibe.Platform.Tenancy.Lifecycle;

/// <summary>What becomes of a product or an organisation. Restore takes each of the others back.</summary>
public enum TenantMove { Pause, Archive, Delete, Restore }

internal static class TenantMoves
{
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
