using LeanVibe.Data.Keys;
using LeanVibe.IntegrationTests.Databases;
using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Keys;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Tenancy.Erasing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.IntegrationTests.Kills;

/// <summary>What must hold after every recovery: nothing is half made, nothing half gone, and what was acknowledged is so.</summary>
internal sealed class Soundness(Func<TestDatabase> open)
{
    private readonly HashSet<TenantId> _searched = [];

    /// <summary>Organisations whose making a kill broke off.</summary>
    public async Task<IReadOnlyList<string>> UnfinishedAsync(CancellationToken cancellation)
    {
        await using var data = open();
        return [.. (await AllAsync(data, cancellation)).Where(t => t.State == TenantState.Provisioning).Select(t => t.Slug)];
    }

    /// <summary>Whether erasures and other moves that a kill broke off still go on.</summary>
    public async Task<bool> IsMovingAsync(CancellationToken cancellation)
    {
        await using var data = open();
        return (await data.Services.GetRequiredService<ITenantStore>().MovingAsync(cancellation)).Count > 0;
    }

    public async Task<IReadOnlyList<string>> ProblemsAsync(BusyOperator asked, CancellationToken cancellation)
    {
        // Everything is read anew, as after a restart: register, master key, list of the erased.
        await using var data = open();
        var problems = new List<string>();
        foreach (var tenant in await AllAsync(data, cancellation))
        {
            problems.AddRange(await ProblemsAsync(data, tenant, asked, cancellation));
        }

        var store = data.Services.GetRequiredService<ITenantStore>();
        foreach (var (slug, id) in asked.Made)
        {
            if (await store.FindAsync(id, cancellation) is not { } tenant)
            {
                problems.Add($"{slug} was acknowledged and is not there.");
            }
            else if (asked.Erased.Contains(id) ? tenant.State != TenantState.Erased : tenant.State != TenantState.Active && !asked.Condemned.Contains(id))
            {
                problems.Add($"{slug} is {tenant.State}.");
            }
        }

        problems.AddRange((await data.Services.GetRequiredService<VerifyAudit>().ExecuteAsync(cancellation)).Problems);
        return problems;
    }

    private async Task<IReadOnlyList<string>> ProblemsAsync(TestDatabase data, Tenant tenant, BusyOperator asked, CancellationToken cancellation)
    {
        var (services, problems) = (data.Services, new List<string>());
        void Expect(bool holds, string otherwise)
        {
            if (!holds)
            {
                problems.Add($"{tenant.Id} ({tenant.State}{(tenant.IsMoving ? ", moving" : "")}) {otherwise}");
            }
        }

        await using var bare = services.GetRequiredService<Data.IDatabase>().Open(new(tenant.Id, DataKeys.None));
        var keys = await bare.TenantKeys.Select(k => k.Version).ToListAsync(cancellation);
        var isErased = services.GetRequiredService<ErasedTenants>().Contains(tenant.Id);
        Expect(await bare.AuditEntries.AnyAsync(cancellation), "has no trail.");
        Expect(tenant.State != TenantState.Provisioning, "is not finished.");
        if (tenant.State == TenantState.Erased)
        {
            Expect(!tenant.IsMoving && tenant.Name.Length == 0, "is not forgotten by the register.");
            Expect(isErased && keys.Count == 0, "still has a key.");
            Expect(services.GetRequiredService<ErasureReceipts>().Find(tenant.Id) is not null, "has no receipt.");
            foreach (var scan in _searched.Add(tenant.Id) ? services.GetServices<IErasureScan>() : [])
            {
                Expect((await scan.SearchAsync(new(tenant), cancellation)).Found.Count == 0, "left something behind.");
            }

            return problems;
        }

        Expect(!isErased, "lost its keys and is not erased.");
        Expect(keys.Count > 0 && keys.Order().SequenceEqual(Enumerable.Range(1, keys.Count)), $"has the keys {string.Join(", ", keys)}.");
        Expect(keys.Count >= asked.Keys.GetValueOrDefault(tenant.Id), "lost a data key.");
        try
        {
            var trail = await data.For(tenant.Id).GetRequiredService<IAuditTrail>().ReadAsync(0, int.MaxValue, cancellation);
            Expect(trail.Any(e => e.Action == "tenant.provision"), "does not say that it was made.");
        }
        catch (Exception failure)
        {
            Expect(false, $"cannot be read: {failure.Message}");
        }

        return problems;
    }

    private static async Task<IReadOnlyList<Tenant>> AllAsync(TestDatabase data, CancellationToken cancellation) =>
        await data.Services.GetRequiredService<ITenantStore>().ListAsync("", int.MaxValue, cancellation);
}
