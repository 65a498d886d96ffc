using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace LeanVibe.Data.Postgres;

/// <summary>What only the owner of the tables does: make them, make the application's role, and give it what it needs and no more.</summary>
internal static class Owner
{
    public const string Variable = "LEANVIBE_DATABASE_OWNER";

    /// <exception cref="DatabaseRefusedException">There is no owner, or it is the application itself.</exception>
    public static void Check(string owner, string application)
    {
        if (owner.Length == 0)
        {
            throw new DatabaseRefusedException(new("owner-missing", "Nobody is named who may make the tables.", ErrorKind.Invalid, $"Let {Variable} hold the connection string of the role that owns them."));
        }

        if (new NpgsqlConnectionStringBuilder(owner).Username == new NpgsqlConnectionStringBuilder(application).Username)
        {
            throw new DatabaseRefusedException(new("owner-is-application", "The owner of the tables and the application are the same role.", ErrorKind.Invalid, $"Name two roles: the owner in {Variable}, the application in {DatabaseAddress.Variable}."));
        }
    }

    public static async Task<IReadOnlyList<string>> MigrateAsync(PostgresPlatformDb db, string application, CancellationToken cancellation)
    {
        var role = new NpgsqlConnectionStringBuilder(application);
        try
        {
            var pending = (await db.Database.GetPendingMigrationsAsync(cancellation)).ToList();
            await db.Database.MigrateAsync(cancellation);
            var made = await MakeRoleAsync(db, role, cancellation);
            await GuardAsync(db, cancellation);
            await GrantAsync(db, role.Username!, cancellation);
            return made ? [.. pending, $"role {role.Username}"] : pending;
        }
        catch (NpgsqlException failure)
        {
            throw new DatabaseRefusedException(new("migration-failed", $"PostgreSQL refused: {failure.Message}", ErrorKind.Failed, $"See that {Variable} reaches the server, and that its role owns the tables and may create roles."), failure);
        }
    }

    private static async Task GuardAsync(PostgresPlatformDb db, CancellationToken cancellation)
    {
        foreach (var statement in RowPolicies.Statements(db.Model))
        {
#pragma warning disable EF1002 // Names of tables from the model, nothing that anybody typed.
            await db.Database.ExecuteSqlRawAsync(statement, cancellation);
#pragma warning restore EF1002
        }
    }

    private static async Task<bool> MakeRoleAsync(PostgresPlatformDb db, NpgsqlConnectionStringBuilder role, CancellationToken cancellation)
    {
        if (await db.Database.SqlQuery<int>($"SELECT 1 AS \"Value\" FROM pg_roles WHERE rolname = {role.Username}").AnyAsync(cancellation))
        {
            return false;
        }

        await RunAsync(db, $"SELECT format('CREATE ROLE %I LOGIN PASSWORD %L NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOINHERIT', {role.Username}, {role.Password}) AS \"Value\"", cancellation);
        return true;
    }

    /// <summary>Rows, never tables: no TRUNCATE, REFERENCES or TRIGGER, which would pass by the row policies.</summary>
    private static async Task GrantAsync(PostgresPlatformDb db, string role, CancellationToken cancellation)
    {
        await RunAsync(db, $"SELECT format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), {role}) AS \"Value\"", cancellation);
        await RunAsync(db, $"SELECT format('GRANT USAGE ON SCHEMA public TO %I', {role}) AS \"Value\"", cancellation);
        await RunAsync(db, $"SELECT format('REVOKE CREATE ON SCHEMA public FROM PUBLIC, %I', {role}) AS \"Value\"", cancellation);
        await RunAsync(db, $"SELECT format('REVOKE ALL ON ALL TABLES IN SCHEMA public FROM %I', {role}) AS \"Value\"", cancellation);
        await RunAsync(db, $"SELECT format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO %I', {role}) AS \"Value\"", cancellation);
        await RunAsync(db, $"SELECT format('GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO %I', {role}) AS \"Value\"", cancellation);
        await RunAsync(db, $"SELECT format('REVOKE UPDATE, DELETE ON \"AuditEntries\" FROM %I', {role}) AS \"Value\"", cancellation);
        await RunAsync(db, $"SELECT format('REVOKE INSERT, UPDATE, DELETE ON \"__EFMigrationsHistory\" FROM %I', {role}) AS \"Value\"", cancellation);
    }

    /// <summary>The server itself writes names and passwords into the statement, quoted by its own rules.</summary>
    private static async Task RunAsync(PostgresPlatformDb db, FormattableString statement, CancellationToken cancellation)
    {
        var text = await db.Database.SqlQuery<string>(statement).SingleAsync(cancellation);
#pragma warning disable EF1002 // The text comes from the server's format(), which quotes identifiers and literals.
        await db.Database.ExecuteSqlRawAsync(text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), cancellation);
#pragma warning restore EF1002
    }
}
