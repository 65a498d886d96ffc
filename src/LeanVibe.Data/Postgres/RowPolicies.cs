using LeanVibe.Data.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace LeanVibe.Data.Postgres;

/// <summary>
/// The server's own guard over every tenant's table, worked out from the model: a policy over reading and writing, forced on the owner too.
/// Without a tenant the setting is null, or empty once a connection had one, and no row passes.
/// </summary>
internal static class RowPolicies
{
    public const string Name = "tenant";

    private const string OfTenant = $"\"Tenant\" = nullif(current_setting('{TenantSetting.Name}', true), '')::uuid";

    /// <summary>Queries whose every row is a hole: a table of the model, or any other with a column Tenant, that is not guarded as it must be.</summary>
    public const string Holes = $$"""
        SELECT format('%s %s', c.relname, CASE
            WHEN NOT c.relrowsecurity THEN 'has no row security'
            WHEN NOT c.relforcerowsecurity THEN 'does not force row security on its owner'
            WHEN p.number IS DISTINCT FROM 1 THEN 'has not exactly one policy'
            ELSE 'has a policy that is not the one over tenants' END) AS "Value"
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        LEFT JOIN LATERAL (
            SELECT count(*) AS number,
                bool_and(polcmd = '*' AND polpermissive AND polroles = ARRAY[0]::oid[]
                    AND pg_get_expr(polqual, polrelid) = '("Tenant" = (NULLIF(current_setting(''{{TenantSetting.Name}}''::text, true), ''''::text))::uuid)'
                    AND pg_get_expr(polwithcheck, polrelid) = pg_get_expr(polqual, polrelid)) AS good
            FROM pg_policy WHERE polrelid = c.oid) p ON true
        WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p')
          AND (c.relname = ANY ({0}) OR EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND lower(a.attname) = 'tenant' AND NOT a.attisdropped))
          AND NOT (c.relrowsecurity AND c.relforcerowsecurity AND p.number = 1 AND p.good)
        UNION ALL
        SELECT format('the view %s reads with its owner''s rights', c.relname)
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = 'public' AND c.relkind IN ('v', 'm') AND NOT coalesce(c.reloptions @> ARRAY['security_invoker=true'], false)
        """;

    /// <summary>What the owner runs at every migration; a table that is guarded already stays untouched.</summary>
    public static IEnumerable<string> Statements(IReadOnlyModel model) =>
        from table in TenantRules.TablesOf(model).Order(StringComparer.Ordinal)
        select $"""
            DO $$ BEGIN
            IF NOT EXISTS (SELECT 1 FROM pg_class c JOIN pg_policy p ON p.polrelid = c.oid WHERE c.oid = '"{table}"'::regclass AND c.relrowsecurity AND c.relforcerowsecurity AND p.polname = '{Name}') THEN
                ALTER TABLE "{table}" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
                DROP POLICY IF EXISTS {Name} ON "{table}";
                CREATE POLICY {Name} ON "{table}" USING ({OfTenant}) WITH CHECK ({OfTenant});
            END IF;
            END $$;
            """;
}
