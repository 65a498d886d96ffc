using LeanVibe.Data.Quotas;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Quotas;
using LeanVibe.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Identity;

internal sealed class InvitationStore(PlatformDbs dbs, CurrentTenant tenant) : IInvitationStore
{
    /// <summary>Whatever changes how many members and open invitations there are comes one after the other.</summary>
    private const string Seats = MembershipStore.Subject;

    public async Task<Error?> AddAsync(Invitation invitation, long? mostSeats, CancellationToken cancellation)
    {
        await using var db = await dbs.OpenAsync(cancellation);
        await using var transaction = await db.BeginChangeAsync(Seats, cancellation);
        var state = new QuotaState(QuotaKind.Seats, await db.SeatsOfAsync(tenant.Id, invitation.At, cancellation), mostSeats);
        if (state.Level == QuotaLevel.Reached)
        {
            return QuotaErrors.Reached(state);
        }

        db.Invitations.Add(InvitationRow.Of(invitation));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return null;
    }

    public async Task<Invitation?> FindAsync(Guid id, CancellationToken cancellation)
    {
        await using var db = await dbs.OpenAsync(cancellation);
        return (await db.Invitations.AsNoTracking().FirstOrDefaultAsync(i => i.Id == id, cancellation))?.ToInvitation();
    }

    public async Task<IReadOnlyList<Invitation>> ListAsync(CancellationToken cancellation)
    {
        await using var db = await dbs.OpenAsync(cancellation);
        var rows = await db.Invitations.AsNoTracking().OrderByDescending(i => i.At).ToListAsync(cancellation);
        return [.. rows.Select(i => i.ToInvitation())];
    }

    public async Task<bool> CloseAsync(Guid id, InvitationState state, CancellationToken cancellation)
    {
        await using var db = await dbs.OpenAsync(cancellation);
        return await CloseAsync(db, id, state, cancellation);
    }

    public async Task<bool> AcceptAsync(Guid id, Member member, CancellationToken cancellation)
    {
        await using var db = await dbs.OpenAsync(cancellation);
        await using var transaction = await db.BeginChangeAsync(Seats, cancellation);
        if (!await CloseAsync(db, id, InvitationState.Accepted, cancellation))
        {
            return false;
        }

        await MembershipStore.AddAsync(db, tenant.Id, member, cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    /// <summary>One statement, so that of two at once the second finds nothing open.</summary>
    private static async Task<bool> CloseAsync(PlatformDb db, Guid id, InvitationState state, CancellationToken cancellation) =>
        await db.Invitations.Where(i => i.Id == id && i.State == InvitationState.Open).ExecuteUpdateAsync(set => set.SetProperty(i => i.State, state), cancellation) == 1;
}
