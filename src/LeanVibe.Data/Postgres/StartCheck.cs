using LeanVibe.Data.Tenancy;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace LeanVibe.Data.Postgres;

/// <summary>
/// What must hold of a PostgreSQL before the platform serves from it: reachable; patched; the role is an ordinary one, owns nothing
/// and holds no right that passes by row policies; the tables are of this version, and each tenant's table is guarded by its policy.
/// </summary>
internal static class StartCheck
{
    /// <summary>The first minor version of each major one that keeps row policies right across role changes and cached plans (CVE-2024-10976).</summary>
    private static readonly Dictionary<int, int> LeastMinor = new() { [13] = 17, [14] = 14, [15] = 9, [16] = 5, [17] = 1 };

    public static async Task ExecuteAsync(PlatformDb db, CancellationToken cancellation)
    {
        try
        {
            await db.Database.OpenConnectionAsync(cancellation);
        }
        catch (NpgsqlException failure)
        {
            throw new DatabaseRefusedException(new("database-away", $"PostgreSQL cannot be reached: {failure.Message}", ErrorKind.Failed, $"Start it, or mend {DatabaseAddress.Variable}. A new server first needs 'leanvibe migrate'."), failure);
        }

        CheckVersion(((NpgsqlConnection)db.Database.GetDbConnection()).PostgreSqlVersion);
        foreach (var (code, refuses, next) in Refusals)
        {
            var found = await db.Database.SqlQueryRaw<string>(refuses).ToListAsync(cancellation);
            if (found.Count > 0)
            {
                throw new DatabaseRefusedException(new(code, $"{string.Join("; ", found)}.", ErrorKind.Conflict, next));
            }
        }

        await CheckMigrationsAsync(db, cancellation);
        var tables = TenantRules.TablesOf(db.Model).ToArray();
        if (await db.Database.SqlQueryRaw<string>(RowPolicies.Holes, [tables]).ToListAsync(cancellation) is { Count: > 0 } holes)
        {
            throw new DatabaseRefusedException(new("policies-open", $"Tenants are not kept apart: {string.Join("; ", holes)}.", ErrorKind.Conflict, $"Run 'leanvibe migrate' with {Owner.Variable}; what it does not mend was changed by hand."));
        }
    }

    private static async Task CheckMigrationsAsync(PlatformDb db, CancellationToken cancellation)
    {
        if ((await db.Database.GetPendingMigrationsAsync(cancellation)).ToList() is { Count: > 0 } pending)
        {
            throw new DatabaseRefusedException(new("database-old", $"The tables lack {pending.Count} migrations, the first is {pending[0]}.", ErrorKind.Conflict, $"Run 'leanvibe migrate' with {Owner.Variable}."));
        }
    }

    /// <summary>Queries whose every row is a reason to refuse.</summary>
    private static readonly (string Code, string Query, string Next)[] Refusals =
    [
        (
            "role-too-strong",
            """
            SELECT format('The role %s is %s', rolname, CASE WHEN rolsuper THEN 'a superuser' WHEN rolbypassrls THEN 'allowed to bypass row policies' ELSE 'allowed to make roles or databases' END) AS "Value"
            FROM pg_roles WHERE rolname IN (current_user, session_user) AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb)
            """,
            $"Let {DatabaseAddress.Variable} name an ordinary role; 'leanvibe migrate' makes one."),
        (
            "role-may-become-stronger",
            """
            SELECT format('The role %s may become %s, which row policies do not bind', current_user, rolname) AS "Value"
            FROM pg_roles WHERE rolname <> current_user AND (rolsuper OR rolbypassrls) AND pg_has_role(current_user, oid, 'MEMBER')
            """,
            "Take the membership away from the application's role."),
        (
            "role-owns",
            """
            SELECT format('The role %s may act as the owner of %s', current_user, c.relname) AS "Value"
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p', 'v', 'm') AND pg_has_role(current_user, c.relowner, 'MEMBER')
            """,
            $"Let another role own the tables: run 'leanvibe migrate' with {Owner.Variable}."),
        (
            "role-passes-policies",
            """
            SELECT format('The role %s may %s %s', current_user, p.privilege, c.relname) AS "Value"
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace CROSS JOIN (VALUES ('TRUNCATE'), ('REFERENCES'), ('TRIGGER')) AS p(privilege)
            WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND has_table_privilege(current_user, c.oid, p.privilege)
            """,
            "Take these rights from the role and from PUBLIC: they pass by row policies."),
        (
            "role-rewrites-audit",
            """
            SELECT format('The role %s may %s entries of the audit trail', current_user, lower(p.privilege)) AS "Value"
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace CROSS JOIN (VALUES ('UPDATE'), ('DELETE')) AS p(privilege)
            WHERE n.nspname = 'public' AND c.relname = 'AuditEntries'
              AND CASE p.privilege WHEN 'UPDATE' THEN has_any_column_privilege(current_user, c.oid, 'UPDATE') ELSE has_table_privilege(current_user, c.oid, 'DELETE') END
            """,
            $"Run 'leanvibe migrate' with {Owner.Variable}; what it does not mend was granted to PUBLIC."),
        (
            "role-creates",
            """
            SELECT format('The role %s may make tables and functions of its own', current_user) AS "Value"
            WHERE has_schema_privilege(current_user, 'public', 'CREATE')
            """,
            "Take it away: REVOKE CREATE ON SCHEMA public FROM PUBLIC, and from the role."),
        (
            "function-passes-policies",
            """
            SELECT format('The function %s works with the rights of %s', p.proname, pg_get_userbyid(p.proowner)) AS "Value"
            FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
            WHERE p.prosecdef AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND has_function_privilege(current_user, p.oid, 'EXECUTE') AND has_schema_privilege(current_user, n.oid, 'USAGE')
            """,
            "Remove it, or take EXECUTE on it from the role and from PUBLIC: it may pass by row policies."),
    ];

    private static void CheckVersion(Version version)
    {
        var least = LeastMinor.GetValueOrDefault(version.Major, version.Major < 13 ? int.MaxValue : 0);
        if (version.Minor < least)
        {
            throw new DatabaseRefusedException(new("database-unpatched", $"PostgreSQL {version} has known holes in its row policies.", ErrorKind.Conflict, "Update it to the latest minor version of its series (13 or later)."));
        }
    }
}
