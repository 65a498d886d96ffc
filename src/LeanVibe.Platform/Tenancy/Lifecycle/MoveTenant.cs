using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Tenancy.Lifecycle;

/// <summary>
/// Moves a product or an organisation from one state to another:
/// 1. the trails say it: its own, and for a product its owner's; 2. the register has the new state and a note that the move is unfinished, in one
/// write, and from then on nothing of it is served; 3. <see cref="FinishMove"/> does the rest. Killed anywhere, the caretaker finishes it; doing it again changes nothing.
/// Whoever calls this has asked for the right to.
/// </summary>
public sealed class MoveTenant(ITenantStore tenants, IdentityTrail trail, FinishMove finish, BrokenOff brokenOff, LifecycleOptions options, TimeProvider time)
{
    /// <param name="reason">Why, for the trails; may be empty.</param>
    public Task<Result<Tenant>> ExecuteAsync(Tenant tenant, TenantMove move, string reason, CancellationToken cancellation) => brokenOff.WatchAsync(() => MoveAsync(tenant, move, reason, cancellation));

    internal static string Word(TenantMove move) => move.ToString().ToLowerInvariant();

    private async Task<Result<Tenant>> MoveAsync(Tenant tenant, TenantMove move, string reason, CancellationToken cancellation)
    {
        if (tenant.Kind == TenantKind.Personal)
        {
            return TenantErrors.IsPersonal;
        }

        if (tenant.State != TenantMoves.TargetOf(move))
        {
            if (!TenantMoves.MayFrom(tenant.State, move))
            {
                return TenantErrors.MayNot(tenant, move);
            }

            foreach (var where in new[] { tenant.Id, tenant.Owner }.OfType<TenantId>())
            {
                await trail.OfOrganisationAsync(where, new($"tenant.{Word(move)}", tenant.Slug) { Reason = reason }, cancellation);
            }
        }

        var moved = await tenants.ChangeAsync(tenant.Id, t => TenantMoves.MayFrom(t.State, move) ? Moved(t, move) : t, cancellation);
        if (moved is null || moved.State != TenantMoves.TargetOf(move))
        {
            return TenantErrors.MayNot(moved ?? tenant, move);
        }

        return moved.IsMoving ? await finish.ExecuteAsync(moved, cancellation) : moved;
    }

    /// <summary>A deleted organisation lets go of its name; the store gives it back at the restoration, or the next free one. A product keeps its address.</summary>
    private Tenant Moved(Tenant tenant, TenantMove move)
    {
        var moved = tenant with { State = TenantMoves.TargetOf(move), IsMoving = true, ErasedAfter = move == TenantMove.Delete ? time.GetUtcNow().AddDays(options.GraceDays) : null };
        return (tenant.Kind, move) switch
        {
            (TenantKind.Organisation, TenantMove.Delete) => moved with { Slug = $"{tenant.Slug}~{tenant.Id.Value.ToString("N")[^8..]}", FormerSlug = tenant.Slug },
            (TenantKind.Organisation, TenantMove.Restore) when tenant.FormerSlug.Length > 0 => moved with { Slug = tenant.FormerSlug, FormerSlug = "" },
            _ => moved,
        };
    }
}
