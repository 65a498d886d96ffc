using System.Security.Cryptography;
using LeanVibe.Data.Keys;
using LeanVibe.Factory.Runs;
using LeanVibe.Hosting.Mvps;
using LeanVibe.IntegrationTests.Databases;
using LeanVibe.Platform.Keys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.IntegrationTests.Isolation;

/// <summary>What customers say is ciphertext in the database, and opens only where it was written.</summary>
public abstract class SealingTests(PostgresServer? server) : IsolationSuite(server)
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
        var master = (LocalMasterKey)Database.Services.GetRequiredService<IMasterKey>();
        var before = master.Id;
        master.Rotate();
        await Keys.RewrapAsync(A, Stop);
        await Keys.RewrapAsync(B, Stop);
        master.ForgetOld();

        await using var db = await OpenAsync(A);
        Assert.All(await db.TenantKeys.ToListAsync(Stop), key => Assert.Equal(master.Id, key.Master));
        Assert.NotEqual(before, master.Id);
        await Fresh().KeysOfAsync(A, Stop);
        await Assert.ThrowsAnyAsync<CryptographicException>(async () => await Fresh().KeysOfAsync(Platform.Tenancy.TenantId.Personal, Stop));
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
}
