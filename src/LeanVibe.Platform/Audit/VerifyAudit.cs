using System.Runtime.CompilerServices;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Audit;

/// <summary>
/// Recomputes every chain from the database and compares it with the signed roots; no platform has to run. An edited, removed, inserted or reordered
/// entry, a cut tail and a chain that was written anew all show.
/// </summary>
public sealed class VerifyAudit(ITenantStore tenants, IAccountStore accounts, IAuditChains chains, SignedRoots signed)
{
    private const int Page = 500;

    public async Task<AuditVerdict> ExecuteAsync(CancellationToken cancellation)
    {
        var (roots, broken) = signed.Read();
        var (problems, checkedTenants, entries) = (new List<string>(broken), new HashSet<string>(StringComparer.Ordinal), 0L);
        await foreach (var tenant in AllAsync(cancellation))
        {
            var links = await chains.ReadAsync(tenant.Id, cancellation);
            problems.AddRange(Check(tenant.Slug, links, roots.Where(r => r.Tenant == tenant.Id.ToString())));
            checkedTenants.Add(tenant.Id.ToString());
            entries += links.Count;
        }

        // People have trails of their own and stand in no register of tenants.
        foreach (var unlisted in roots.Select(r => r.Tenant).Distinct().Where(t => !checkedTenants.Contains(t)).ToList())
        {
            var id = TenantId.Parse(unlisted, null);
            if (await accounts.FindAsync(new AccountId(id.Value), cancellation) is null)
            {
                problems.Add($"The tenant {unlisted} has signed roots and is gone.");
                continue;
            }

            var links = await chains.ReadAsync(id, cancellation);
            problems.AddRange(Check($"account {unlisted}", links, roots.Where(r => r.Tenant == unlisted)));
            entries += links.Count;
        }

        return new(checkedTenants.Count, entries, roots.Count, problems);
    }

    private async IAsyncEnumerable<Tenant> AllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var list in new[] { tenants.ListAsync, (Func<string, int, CancellationToken, Task<IReadOnlyList<Tenant>>>)tenants.ListProductsAsync })
        {
            var after = "";
            while (await list(after, Page, cancellation) is { Count: > 0 } page)
            {
                foreach (var tenant in page)
                {
                    yield return tenant;
                }

                after = page[^1].Slug;
            }
        }
    }

    internal static IEnumerable<string> Check(string slug, IReadOnlyList<ChainLink> links, IEnumerable<SignedRoot> roots)
    {
        var previous = ChainLink.Start;
        foreach (var (link, index) in links.Select((link, index) => (link, index)))
        {
            if (link.Number != index + 1 || link.Previous != previous || link.Hash != ChainLink.HashOf(link.Number, link.Previous, link.Fields))
            {
                yield return $"{slug}: entry {link.Number} was changed, or one before it was removed or put in.";
                yield break;
            }

            previous = link.Hash;
        }

        foreach (var root in roots)
        {
            if (root.Count > links.Count)
            {
                yield return $"{slug}: {root.Count} entries were signed for, {links.Count} are left.";
            }
            else if (MerkleRoot.Of([.. links.Take(root.Count).Select(l => l.Hash)]) != root.Root)
            {
                yield return $"{slug}: the first {root.Count} entries are not those that were signed.";
            }
        }
    }
}

public sealed record AuditVerdict(int Tenants, long Entries, int Roots, IReadOnlyList<string> Problems);
