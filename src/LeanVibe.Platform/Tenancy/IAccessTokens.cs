namespace LeanVibe.Platform.Tenancy;

/// <summary>Tokens that programs of an organisation send; only their hashes are kept. The Data project has it.</summary>
public interface IAccessTokens
{
    Task AddAsync(string hash, TokenGrant grant, CancellationToken cancellation);

    Task<TokenGrant?> FindAsync(string hash, CancellationToken cancellation);

    Task RevokeAllAsync(TenantId tenant, CancellationToken cancellation);
}

/// <summary>For whom a token speaks, and how much it may.</summary>
/// <param name="Name">What it is for; it appears in the audit trail.</param>
public sealed record TokenGrant(TenantId Tenant, TenantRole Role, string Name, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt);
