using LeanVibe.Data.Keys;
using LeanVibe.Platform.Identity.Domains;
using LeanVibe.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Identity;

internal sealed class DomainStore(IDatabase database, TenantVault vault) : IDomainStore
{
    public async Task<IReadOnlyList<Domain>> ListAsync(TenantId organisation, CancellationToken cancellation)
    {
        await using var db = await OpenAsync(organisation, cancellation);
        var rows = await db.Domains.AsNoTracking().OrderBy(d => d.Name).ToListAsync(cancellation);
        return [.. rows.Select(d => d.ToDomain())];
    }

    public async Task<Domain?> FindAsync(TenantId organisation, string name, CancellationToken cancellation)
    {
        await using var db = await OpenAsync(organisation, cancellation);
        return (await db.Domains.AsNoTracking().FirstOrDefaultAsync(d => d.Name == name, cancellation))?.ToDomain();
    }

    public async Task<Domain> AddAsync(Domain domain, CancellationToken cancellation)
    {
        await using var db = await OpenAsync(domain.Organisation, cancellation);
        await using var transaction = await db.BeginChangeAsync(Subject(domain.Name), cancellation);
        if (await db.Domains.AsNoTracking().FirstOrDefaultAsync(d => d.Name == domain.Name, cancellation) is { } known)
        {
            return known.ToDomain();
        }

        db.Domains.Add(DomainRow.Of(domain));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return domain;
    }

    public async Task<bool> SaveAsync(Domain domain, CancellationToken cancellation)
    {
        await using var db = await OpenAsync(domain.Organisation, cancellation);
        await using var transaction = await db.BeginChangeAsync(Subject(domain.Name), cancellation);
        var owner = await db.VerifiedDomains.FirstOrDefaultAsync(v => v.Name == domain.Name, cancellation);
        var isOwn = owner?.Organisation == domain.Organisation.Value;
        if (await db.Domains.FirstOrDefaultAsync(d => d.Name == domain.Name, cancellation) is not { } row || (domain.VerifiedAt is not null && owner is not null && !isOwn))
        {
            return false;
        }

        row.Take(domain);
        if (domain.VerifiedAt is not null && owner is null)
        {
            db.VerifiedDomains.Add(new() { Name = domain.Name, Organisation = domain.Organisation.Value });
        }
        else if (domain.VerifiedAt is null && isOwn)
        {
            db.VerifiedDomains.Remove(owner!);
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Another organisation verified it in the same moment: its row was there first.
            return false;
        }

        await transaction.CommitAsync(cancellation);
        return true;
    }

    public async Task<bool> RemoveAsync(TenantId organisation, string name, CancellationToken cancellation)
    {
        await using var db = await OpenAsync(organisation, cancellation);
        await using var transaction = await db.BeginChangeAsync(Subject(name), cancellation);
        await db.VerifiedDomains.Where(v => v.Name == name && v.Organisation == organisation.Value).ExecuteDeleteAsync(cancellation);
        var removed = await db.Domains.Where(d => d.Name == name).ExecuteDeleteAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return removed > 0;
    }

    public async Task<TenantId?> OwnerOfAsync(string name, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        return await db.VerifiedDomains.AsNoTracking().FirstOrDefaultAsync(v => v.Name == name, cancellation) is { } row ? new TenantId(row.Organisation) : null;
    }

    public async Task<IReadOnlyList<(TenantId Organisation, string Name)>> VerifiedAsync(CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        var rows = await db.VerifiedDomains.AsNoTracking().OrderBy(v => v.Name).ToListAsync(cancellation);
        return [.. rows.Select(v => (new TenantId(v.Organisation), v.Name))];
    }

    /// <summary>Whoever changes whose a domain is in an organisation comes one after the other; between organisations the name of the verified one decides.</summary>
    private static string Subject(string name) => $"domain/{name}";

    private async ValueTask<PlatformDb> OpenAsync(TenantId organisation, CancellationToken cancellation) => database.Open(new(organisation, await vault.KeysOfAsync(organisation, cancellation)));
}
