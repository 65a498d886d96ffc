using LeanVibe.Data.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.IntegrationTests.Isolation;

/// <summary>On SQLite a statement that somebody wrote by hand is refused unless it says for which tenant it works.</summary>
public sealed class SqliteStatementTests() : IsolationSuite(null)
{
    [Theory]
    [InlineData("SELECT * FROM Runs")]
    [InlineData("select * from runs")]
    [InlineData("SELECT * FROM main.[Runs]")]
    [InlineData("SELECT * FROM Runs WHERE Tenant = {1}")]
    [InlineData("SELECT * FROM Runs WHERE Tenant <> {0}")]
    [InlineData("SELECT * FROM Runs WHERE Tenant = '00000000-0000-7000-8000-000000000001'")]
    [InlineData("SELECT * FROM Runs /* WHERE Tenant = {0} */")]
    [InlineData("SELECT * FROM Runs -- WHERE Tenant = {0}")]
    [InlineData("SELECT 'WHERE Tenant = {0}' FROM Runs")]
    [InlineData("SELECT * FROM Runs r JOIN Mvps m ON 1 = 1 WHERE r.Tenant = {0}")]
    [InlineData("SELECT * FROM Tenants, Runs")]
    [InlineData("SELECT (SELECT count(*) FROM Runs)")]
    [InlineData("WITH x AS (SELECT * FROM Runs) SELECT * FROM x")]
    [InlineData("SELECT 1; SELECT * FROM Runs")]
    [InlineData("UPDATE Mvps SET Port = 1")]
    [InlineData("UPDATE Mvps SET Tenant = {0}")]
    [InlineData("UPDATE OR IGNORE Mvps SET Port = 1")]
    [InlineData("DELETE FROM Mvps")]
    [InlineData("INSERT INTO Releases (Slug, Id, At, \"Commit\", Source, NativeProblem, Tenant) VALUES ('x', 'x', 1, '', '', '', {1})")]
    [InlineData("INSERT INTO Releases (Slug, Id, At, \"Commit\", Source, NativeProblem, Tenant) VALUES ('x', 'x', 1, '', '', '', {0}), ('y', 'y', 1, '', '', '', {1})")]
    [InlineData("INSERT INTO Releases SELECT * FROM Releases WHERE Tenant = {0}")]
    [InlineData("INSERT OR REPLACE INTO Releases (Slug, Id) VALUES ('x', 'x')")]
    [InlineData("REPLACE INTO Releases (Slug, Id) VALUES ('x', 'x')")]
    [InlineData("DROP TABLE Runs")]
    [InlineData("CREATE TABLE t AS SELECT * FROM Runs WHERE Tenant = {0}")]
    [InlineData("CREATE VIEW v AS SELECT * FROM Runs")]
    [InlineData("ALTER TABLE Runs RENAME TO Mine")]
    public async Task A_statement_without_the_tenant_is_refused(string sql)
    {
        await using var db = await OpenAsync(A);
        await Assert.ThrowsAsync<ForeignTenantException>(() => db.Database.ExecuteSqlRawAsync(sql, A.Value.ToString().ToUpperInvariant(), B.Value.ToString().ToUpperInvariant()));
    }

    [Theory]
    [InlineData("SELECT * FROM Runs WHERE Tenant = {0}")]
    [InlineData("SELECT * FROM Runs r JOIN Mvps m ON r.Tenant = {0} AND m.Tenant = {0}")]
    [InlineData("UPDATE Mvps SET Port = 1 WHERE Tenant = {0}")]
    [InlineData("INSERT INTO Releases (Slug, Id, At, \"Commit\", Source, NativeProblem, Tenant) VALUES ('x', 'x', 1, '', '', '', {0})")]
    [InlineData("SELECT * FROM Tenants")]
    public async Task One_that_says_it_may_run(string sql)
    {
        await using var db = await OpenAsync(A);
        Assert.Null(await Record.ExceptionAsync(() => db.Database.ExecuteSqlRawAsync(sql, A.Value.ToString().ToUpperInvariant())));
    }
}
