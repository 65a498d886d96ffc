using LeanVibe.Platform.Identity;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Identity;

internal sealed class InvitationStore(PlatformDbs dbs) : IInvitationStore
{
    public async Task AddAsync(Invitation invitation, CancellationToken cancellation)
    {
        await using var db = await dbs.OpenAsync(cancellation);
        db.Invitations.Add(InvitationRow.Of(invitation));
        await db.SaveChangesAsync(cancellation);
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
        await using var transaction = await db.BeginChangeAsync($"invitation/{id}", cancellation);
        if (await db.Invitations.FirstOrDefaultAsync(i => i.Id == id, cancellation) is not { State: InvitationState.Open } row)
        {
            return false;
        }

        row.State = state;
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }
}
