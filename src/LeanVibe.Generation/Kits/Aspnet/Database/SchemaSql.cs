using System.Text;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.Aspnet.Database;

/// <summary>The first migration and the views of a product.</summary>
internal static class SchemaSql
{
    public const string Platform = """
        create table app_accounts (
            id uuid primary key,
            email text not null unique,
            name text not null,
            role text not null,
            created_at timestamptz not null,
            password_hash text not null
        );
        create table app_sessions (
            token_hash text primary key,
            account_id uuid not null references app_accounts (id) on delete cascade,
            created_at timestamptz not null,
            expires_at timestamptz not null
        );
        create table app_password_resets (
            token_hash text primary key,
            account_id uuid not null references app_accounts (id) on delete cascade,
            expires_at timestamptz not null
        );
        create table app_identities (
            issuer text not null,
            subject text not null,
            account_id uuid not null references app_accounts (id) on delete cascade,
            created_at timestamptz not null,
            primary key (issuer, subject)
        );
        create table app_sign_ins (
            token_hash text primary key,
            state_hash text not null,
            nonce text not null,
            verifier text not null,
            next text not null,
            issuer text,
            subject text,
            email text,
            name text,
            expires_at timestamptz not null
        );
        create table app_activity (
            id uuid primary key,
            at timestamptz not null,
            account_id uuid,
            who text not null,
            action text not null,
            entity text not null,
            row_id uuid not null,
            label text not null
        );
        create table app_notices (
            id uuid primary key,
            account_id uuid not null references app_accounts (id) on delete cascade,
            subject text not null,
            body text not null,
            entity text not null,
            row_id uuid not null,
            at timestamptz not null,
            is_read boolean not null
        );
        create table app_payments (
            id uuid primary key,
            account_id uuid references app_accounts (id),
            entity text not null,
            row_id uuid not null,
            amount bigint not null,
            fee bigint not null,
            currency text not null,
            status text not null,
            provider text not null,
            reference text not null,
            at timestamptz not null
        );
        create table app_uploads (
            id uuid primary key,
            account_id uuid references app_accounts (id),
            name text not null,
            type text not null,
            size bigint not null,
            at timestamptz not null
        );
        create table app_sequences (
            name text primary key,
            value bigint not null
        );
        create index ix_app_sessions_account_id on app_sessions (account_id);
        create index ix_app_identities_account_id on app_identities (account_id);
        create index ix_app_activity_at on app_activity (at);
        create index ix_app_notices_account_id on app_notices (account_id, at);
        create index ix_app_payments_row_id on app_payments (row_id);

        """;

    public static string Init(ProductModel product, Dialect dialect)
    {
        var sql = new TableSql(product);
        var late = new LateReferences(dialect, []);
        var text = new StringBuilder(Platform);
        foreach (var entity in product.Entities)
        {
            text.Append('\n').Append(late.Create(entity.Id, SqlNames.Table(entity), sql.Columns(entity))).AppendJoin("", TableSql.Indexes(entity).Select(i => i.Create));
        }

        return text.Append(late.Sql).ToString();
    }

    public static string Views(ProductModel product)
    {
        var sql = new TableSql(product);
        return product.Entities.Count == 0 ? "select 1;\n" : string.Join('\n', product.Entities.Select(sql.CreateView));
    }
}
