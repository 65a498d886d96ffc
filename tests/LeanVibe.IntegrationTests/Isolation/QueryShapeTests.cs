using LeanVibe.Data;
using LeanVibe.Data.Tenancy;
using LeanVibe.IntegrationTests.Databases;
using LeanVibe.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.IntegrationTests.Isolation;

/// <summary>Whatever a query looks like, it meets its own tenant's rows alone.</summary>
public abstract class QueryShapeTests(PostgresServer? server, bool pooled = false) : IsolationSuite(server, pooled)
{
    [Fact]
    public async Task No_shape_of_query_meets_another_tenants_rows()
    {
        foreach (var (tenant, mark, other) in new[] { (A, MarkA, RunB), (B, MarkB, RunA), (A, MarkA, RunB) })
        {
            await using var db = await OpenAsync(tenant);
            Assert.Contains(mark, Assert.Single(await db.Runs.ToListAsync(Stop)).Content, StringComparison.Ordinal);
            Assert.Single(await db.Runs.Where(r => r.CreatedAt > 0).OrderBy(r => r.CreatedAt).Take(10).ToListAsync(Stop));
            Assert.Empty(await db.Runs.Where(r => r.Id == other.Value).ToListAsync(Stop));
            Assert.Equal(1, await db.Runs.CountAsync(Stop));
            Assert.Equal(1, await db.Runs.Select(r => r.Id).Distinct().CountAsync(Stop));
            Assert.False(await db.Runs.AnyAsync(r => r.Id == other.Value, Stop));
            Assert.Null(await db.Runs.FindAsync([tenant.Value, other.Value], Stop));
            Assert.Equal([(mark, 1)], (await db.Mvps.GroupBy(m => m.Slug).Select(g => new { g.Key, Number = g.Count() }).ToListAsync(Stop)).Select(g => (g.Key, g.Number)));
            Assert.Equal([mark], await db.Mvps.Join(db.Releases, m => m.Slug, r => r.Slug, (m, r) => r.Slug).ToListAsync(Stop));
            Assert.Equal([mark], await db.Mvps.SelectMany(m => db.Releases, (m, r) => r.Slug).ToListAsync(Stop));
            Assert.Equal([1], await db.Mvps.Select(m => db.Releases.Count()).ToListAsync(Stop));
            Assert.Equal([mark], await db.Mvps.Where(m => db.Releases.Any(r => r.Slug == m.Slug)).Select(m => m.Slug).ToListAsync(Stop));
            Assert.Equal([mark, mark], await db.Mvps.Select(m => m.Slug).Concat(db.Releases.Select(r => r.Slug)).ToListAsync(Stop));
            Assert.Single(await db.Runs.FromSqlRaw("SELECT * FROM \"Runs\"").ToListAsync(Stop));
            Assert.Equal(mark, Assert.Single(await db.RunEvents.ToListAsync(Stop)).Text);
            Assert.Equal(mark, Assert.Single(await db.Checkpoints.AsNoTracking().ToListAsync(Stop)).Output);
            Assert.Equal(mark, Assert.Single(await db.Gates.AsSplitQuery().ToListAsync(Stop)).Message);
            Assert.All(await db.TenantKeys.ToListAsync(Stop), key => Assert.Equal(tenant.Value, key.Tenant));
        }
    }

    [Fact]
    public async Task Writing_in_bulk_changes_only_the_own_rows()
    {
        await using (var db = await OpenAsync(A))
        {
            Assert.Equal(1, await db.Mvps.ExecuteUpdateAsync(m => m.SetProperty(x => x.Port, 99), Stop));
            Assert.Equal(0, await db.Mvps.Where(m => m.Slug == MarkB).ExecuteUpdateAsync(m => m.SetProperty(x => x.Port, 98), Stop));
            Assert.Equal(1, await db.Releases.ExecuteDeleteAsync(Stop));
        }

        await using var other = await OpenAsync(B);
        Assert.Equal(0, (await other.Mvps.SingleAsync(Stop)).Port);
        Assert.Equal(1, await other.Releases.CountAsync(Stop));
    }

    [Fact]
    public async Task A_row_of_another_tenant_cannot_be_written_changed_or_deleted()
    {
        await using var db = await OpenAsync(A);
        foreach (var state in new[] { EntityState.Added, EntityState.Modified, EntityState.Deleted })
        {
            db.ChangeTracker.Clear();
            db.Entry(new Data.Mvps.MvpRow { Tenant = B.Value, Slug = MarkB, Name = "stolen" }).State = state;
            await Assert.ThrowsAsync<ForeignTenantException>(() => db.SaveChangesAsync(Stop));
        }

        await using var other = await OpenAsync(B);
        Assert.Equal(MarkB, (await other.Mvps.SingleAsync(Stop)).Name);
    }

    [Fact]
    public async Task A_context_of_nobody_reads_and_writes_nothing_that_belongs_to_somebody()
    {
        await using var db = OpenShared();
        Assert.IsType<NoTenantException>(await RootAsync(() => db.Runs.ToListAsync(Stop)));
        Assert.IsType<NoTenantException>(await RootAsync(() => db.Mvps.ExecuteDeleteAsync(Stop)));
        db.Runs.Add(new() { Tenant = A.Value, Id = Guid.NewGuid() });
        Assert.IsType<NoTenantException>(await RootAsync(() => db.SaveChangesAsync(Stop)));
    }

    [Fact]
    public async Task Contexts_opened_one_after_the_other_remember_nobody()
    {
        for (var round = 0; round < 20; round++)
        {
            var (tenant, mark) = round % 2 == 0 ? (A, MarkA) : (B, MarkB);
            await using var db = await OpenAsync(tenant);
            Assert.Equal([mark], await db.Mvps.Select(m => m.Slug).ToListAsync(Stop));
            await using var transaction = await db.BeginChangeAsync("anything", Stop);
            Assert.Equal([mark], await db.Releases.Select(m => m.Slug).ToListAsync(Stop));
        }
    }

    [Fact]
    public async Task Many_tenants_at_the_same_time_see_their_own_rows_alone() =>
        await Task.WhenAll(Enumerable.Range(0, 200).Select(async i =>
        {
            var (tenant, mark) = i % 2 == 0 ? (A, MarkA) : (B, MarkB);
            await using var db = await OpenAsync(tenant);
            Assert.Equal([mark], (await db.Mvps.ToListAsync(Stop)).Select(m => m.Name));
        }));

    [Fact]
    public async Task The_tenant_is_a_parameter_and_no_part_of_the_cached_query()
    {
        await using var first = await OpenAsync(A);
        await using var second = await OpenAsync(B);
        var (a, b) = (first.Runs.ToQueryString(), second.Runs.ToQueryString());
        Assert.Same(first.Model, second.Model);
        Assert.Contains(A.ToString(), a, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(B.ToString(), b, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(a.Split('\n')[^1], b.Split('\n')[^1]);
        Assert.DoesNotContain(A.ToString(), a.Split('\n')[^1], StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<Exception> RootAsync(Func<Task> work)
    {
        var failure = await Record.ExceptionAsync(work);
        Assert.NotNull(failure);
        return failure.GetBaseException();
    }

    public sealed class OnSqlite() : QueryShapeTests(null);

    public sealed class OnPostgres(PostgresServer server) : QueryShapeTests(server);

    public sealed class ThroughPgBouncer(PostgresServer server) : QueryShapeTests(server, pooled: true);
}
