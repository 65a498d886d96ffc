using System.Security.Cryptography;
using LeanVibe.Data.Keys;
using LeanVibe.Factory.Runs;
using LeanVibe.Hosting.Mvps;
using LeanVibe.IntegrationTests.Databases;
using LeanVibe.Platform.Keys;
using LeanVibe.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.IntegrationTests.Isolation;

/// <summary>What customers say is ciphertext in the database, and opens only where it was written.</summary>
public abstract class SealingTests(PostgresServer? server, bool pooled = false) : IsolationSuite(server, pooled)
{
    [Fact]
    public async Task The_database_holds_no_marker_in_the_open()
    {
        await using var db = await OpenAsync(A);
        foreach (var type in db.Model.GetEntityTypes())
        {
            foreach (var column in SealedColumns.Of(type).Properties)
            {
                foreach (var text in await RawAsync(db, type.GetTableName()!, column.Name))
                {
                    Assert.DoesNotContain("canary", text, StringComparison.OrdinalIgnoreCase);
                    Assert.True(text.Length == 0 || Seal.IsClosed(text), $"{type.GetTableName()}.{column.Name} is open.");
                }
            }
        }
    }

    [Fact]
    public async Task A_value_copied_to_another_row_or_column_does_not_open()
    {
        await using var db = await OpenAsync(A);
        var stolen = (await RawAsync(db, "Mvps", "Name")).Single();
        await db.Database.ExecuteSqlAsync($"UPDATE \"Mvps\" SET \"Problem\" = {stolen} WHERE \"Tenant\" = {A.Value}", Stop);
        await Assert.ThrowsAnyAsync<CryptographicException>(() => db.Mvps.ToListAsync(Stop));
    }

    [Fact]
    public async Task A_value_of_another_tenant_does_not_open_and_a_plain_one_is_refused()
    {
        string stolen;
        await using (var b = await OpenAsync(B))
        {
            stolen = (await RawAsync(b, "Mvps", "Name")).Single();
        }

        await using var db = await OpenAsync(A);
        foreach (var text in new[] { stolen, "plain", "s1.9.AAAA", "s1.1.AAAA" })
        {
            await db.Database.ExecuteSqlAsync($"UPDATE \"Mvps\" SET \"Name\" = {text} WHERE \"Tenant\" = {A.Value}", Stop);
            await Assert.ThrowsAnyAsync<CryptographicException>(() => db.Mvps.AsNoTracking().ToListAsync(Stop));
        }
    }

    /// <summary>Every sealed column that has rows: the same text in all rows of a tenant is wrong in all but one of them, and in none of another's.</summary>
    [Fact]
    public async Task No_text_opens_in_another_row_or_for_another_tenant()
    {
        var store = Database.For(A).GetRequiredService<IMvpStore>();
        await FillAsync(A, "second");
        await store.ChangeAsync(MarkA, m => m with { Problem = "one" }, Stop);
        await store.ChangeAsync("second", m => m with { Problem = "two" }, Stop);
        var tried = 0;
        await using var db = await OpenAsync(A);
        foreach (var type in db.Model.GetEntityTypes().ToList())
        {
            foreach (var column in SealedColumns.Of(type).Properties)
            {
                await using var other = await OpenAsync(B);
                var (own, others) = (await RawAsync(db, type.GetTableName()!, column.Name), await RawAsync(other, type.GetTableName()!, column.Name));
                foreach (var stolen in own.Take(own.Count > 1 ? 1 : 0).Concat(others).Where(text => text.Length > 0))
                {
                    await using var transaction = await db.Database.BeginTransactionAsync(Stop);
#pragma warning disable EF1002 // Names from the model.
                    await db.Database.ExecuteSqlRawAsync($"UPDATE \"{type.GetTableName()}\" SET \"{column.Name}\" = {{0}} WHERE \"Tenant\" = {{1}}", [stolen, A.Value], Stop);
#pragma warning restore EF1002
                    await Assert.ThrowsAnyAsync<CryptographicException>(() => ReadAllAsync(db, type.ClrType));
                    await transaction.RollbackAsync(Stop);
                    await ReadAllAsync(db, type.ClrType);
                    tried++;
                }
            }
        }

        Assert.True(tried >= 8, $"Only {tried} texts were moved.");
    }

    [Fact]
    public async Task A_context_that_was_open_before_a_new_data_key_reads_what_it_seals()
    {
        await using var before = await OpenAsync(A);
        await Keys.RotateAsync(A, Stop);
        await Database.For(A).GetRequiredService<IMvpStore>().ChangeAsync(MarkA, m => m with { Problem = "rotated" }, Stop);
        Assert.Equal("rotated", (await before.Mvps.SingleAsync(Stop)).Problem);
    }

    [Fact]
    public async Task Keys_change_while_everybody_writes_and_nothing_is_lost()
    {
        var master = Database.Services.GetRequiredService<IMasterKey>();
        using var changed = new CancellationTokenSource();
        var writers = new[] { (A, RunA), (B, RunB) }.Select(async (who, writer) =>
        {
            await using var scope = Database.Services.GetRequiredService<TenantScopes>().Open(who.Item1);
            var (runs, mvps) = (scope.ServiceProvider.GetRequiredService<IRunStore>(), scope.ServiceProvider.GetRequiredService<IMvpStore>());
            var written = new List<string>();
            while (!changed.IsCancellationRequested || written.Count == 0)
            {
                var text = $"{writer}/{written.Count}";
                written.Add((await runs.AppendAsync(new(0, who.Item2, TimeProvider.System.GetUtcNow(), "plan", EventLevel.Info, text), Stop)).Text);
                await mvps.ChangeAsync(who.Item1 == A ? MarkA : MarkB, m => m with { Problem = text }, Stop);
                Assert.Single(await mvps.ListAsync(Stop));

                // SQLite lets one write at a time and keeps no queue: without a pause others wait for long.
                await Task.Delay(20, Stop);
            }

            return (Run: who.Item2, Tenant: who.Item1, Written: written);
        }).ToList();

        for (var round = 0; round < 4; round++)
        {
            await Keys.RotateAsync(A, Stop);
            await Keys.RotateAsync(B, Stop);
            master.Rotate();
            var fresh = await Database.NewTenantAsync($"fresh{round}", Stop);
            await Keys.RewrapAsync(Stop);
            Assert.Empty(await Database.For(fresh).GetRequiredService<IMvpStore>().ListAsync(Stop));
        }

        await changed.CancelAsync();
        var done = await Task.WhenAll(writers);
        await Keys.RewrapAsync(Stop);
        master.ForgetOld();
        foreach (var (run, tenant, written) in done)
        {
            // As after a restart, with the new master key alone.
            await using var db = Database.Services.GetRequiredService<Data.IDatabase>().Open(new(tenant, await Fresh().KeysOfAsync(tenant, Stop)));
            var texts = (await db.RunEvents.Where(e => e.Run == run.Value).ToListAsync(Stop)).Select(e => e.Text).ToHashSet();
            Assert.Subset(texts, written.ToHashSet());
            Assert.Equal(5, (await db.TenantKeys.ToListAsync(Stop)).Count);
        }
    }

    [Fact]
    public async Task After_a_new_data_key_old_values_open_and_the_next_write_uses_it()
    {
        Assert.Equal(2, await Keys.RotateAsync(A, Stop));
        var mvps = Database.For(A).GetRequiredService<IMvpStore>();
        Assert.Equal(MarkA, (await mvps.FindAsync(MarkA, Stop))!.Name);
        await mvps.ChangeAsync(MarkA, m => m with { Problem = "rotated" }, Stop);

        await using var db = await OpenAsync(A);
        Assert.StartsWith("s1.2.", (await RawAsync(db, "Mvps", "Problem")).Single(), StringComparison.Ordinal);
        Assert.StartsWith("s1.1.", (await RawAsync(db, "Mvps", "Name")).Single(), StringComparison.Ordinal);
        Assert.Equal(("rotated", MarkA), (await mvps.ListAsync(Stop)).Select(m => (m.Problem, m.Name)).Single());
    }

    [Fact]
    public async Task A_new_master_key_wraps_all_keys_anew_and_touches_no_data()
    {
        var master = Database.Services.GetRequiredService<IMasterKey>();
        var before = master.Id;
        master.Rotate();
        Assert.True(await Keys.RewrapAsync(Stop) >= 3);
        Assert.Equal(0, await Keys.RewrapAsync(Stop));
        master.ForgetOld();

        await using var db = await OpenAsync(A);
        Assert.All(await db.TenantKeys.ToListAsync(Stop), key => Assert.Equal(master.Id, key.Master));
        Assert.NotEqual(before, master.Id);
        foreach (var tenant in new[] { A, B, Platform.Tenancy.TenantId.Personal })
        {
            await Fresh().KeysOfAsync(tenant, Stop);
        }

        master.Rotate();
        master.ForgetOld();
        await Assert.ThrowsAnyAsync<CryptographicException>(async () => await Fresh().KeysOfAsync(A, Stop));
    }

    [Fact]
    public async Task An_erased_tenant_stays_erased_when_a_backup_brings_its_keys_back()
    {
        TenantKeyRow backup;
        await using (var db = await OpenAsync(A))
        {
            backup = await db.TenantKeys.AsNoTracking().SingleAsync(Stop);
        }

        await Keys.EraseAsync(A, Stop);
        await Assert.ThrowsAsync<TenantErasedException>(() => Database.For(A).GetRequiredService<IRunStore>().FindAsync(RunA, Stop));

        await using (var restored = Database.Services.GetRequiredService<Data.IDatabase>().Open(new(A, DataKeys.None)))
        {
            Assert.Empty(await restored.TenantKeys.ToListAsync(Stop));
            restored.TenantKeys.Add(backup);
            await restored.SaveChangesAsync(Stop);
        }

        await Assert.ThrowsAsync<TenantErasedException>(async () => await Fresh().KeysOfAsync(A, Stop));
        await Assert.ThrowsAsync<TenantErasedException>(() => Keys.MintAsync(A, Stop));
        Assert.Equal(MarkB, (await Database.For(B).GetRequiredService<IRunStore>().FindAsync(RunB, Stop))!.Idea);
    }

    private static Task ReadAllAsync(Data.PlatformDb db, Type row) =>
        (Task)typeof(SealingTests).GetMethod(nameof(ReadRowsAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.MakeGenericMethod(row).Invoke(null, [db])!;

    private static async Task ReadRowsAsync<T>(Data.PlatformDb db)
        where T : class => await db.Set<T>().AsNoTracking().ToListAsync(Stop);

    private ITenantKeys Keys => Database.Services.GetRequiredService<ITenantKeys>();

    /// <summary>As after a restart: nothing is held in memory.</summary>
    private TenantVault Fresh() => ActivatorUtilities.CreateInstance<TenantVault>(Database.Services);

    private static async Task<IReadOnlyList<string>> RawAsync(Data.PlatformDb db, string table, string column)
    {
#pragma warning disable EF1002 // Names from the model.
        return await db.Database.SqlQueryRaw<string>($"SELECT \"{column}\" AS \"Value\" FROM \"{table}\" WHERE \"Tenant\" = {{0}}", db.Tenant).ToListAsync(Stop);
#pragma warning restore EF1002
    }

    public sealed class OnSqlite() : SealingTests(null);

    public sealed class OnPostgres(PostgresServer server) : SealingTests(server);

    public sealed class ThroughPgBouncer(PostgresServer server) : SealingTests(server, pooled: true);
}
