using System.Collections.Immutable;
using System.Text.Json;
using LeanVibe.Platform.Identity.OAuth;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;

namespace LeanVibe.Data.Identity.OAuth;

/// <summary>Grants as OpenIddict looks them up ("authorizations"). People give them by <see cref="GrantStore"/> alone; here they are read and revoked.</summary>
internal sealed class OpenIddictGrants(IDatabase database) : IOpenIddictAuthorizationStore<GrantRow>
{
    public async ValueTask<GrantRow?> FindByIdAsync(string identifier, CancellationToken cancellationToken)
    {
        await using var db = database.Open(null);
        return Guid.TryParse(identifier, out var id) ? await db.Grants.AsNoTracking().FirstOrDefaultAsync(g => g.Id == id, cancellationToken) : null;
    }

    public async ValueTask UpdateAsync(GrantRow authorization, CancellationToken cancellationToken)
    {
        await using var db = database.Open(null);
        await db.Grants.Where(g => g.Id == authorization.Id).ExecuteUpdateAsync(set => set.SetProperty(g => g.Status, authorization.Status), cancellationToken);
    }

    public ValueTask<string?> GetIdAsync(GrantRow authorization, CancellationToken cancellationToken) => new(authorization.Id.ToString("D"));

    public ValueTask<string?> GetApplicationIdAsync(GrantRow authorization, CancellationToken cancellationToken) => new(authorization.Client);

    public ValueTask<DateTimeOffset?> GetCreationDateAsync(GrantRow authorization, CancellationToken cancellationToken) => new(Moments.Read(authorization.GivenAt));

    public ValueTask<ImmutableDictionary<string, JsonElement>> GetPropertiesAsync(GrantRow authorization, CancellationToken cancellationToken) => new(ImmutableDictionary<string, JsonElement>.Empty);

    public ValueTask<ImmutableArray<string>> GetScopesAsync(GrantRow authorization, CancellationToken cancellationToken) => new([.. authorization.ToGrant().Scope.Select(ScopeNames.Of)]);

    public ValueTask<string?> GetStatusAsync(GrantRow authorization, CancellationToken cancellationToken) => new(authorization.Status);

    public ValueTask<string?> GetSubjectAsync(GrantRow authorization, CancellationToken cancellationToken) => new(authorization.Account.ToString("D"));

    public ValueTask<string?> GetTypeAsync(GrantRow authorization, CancellationToken cancellationToken) => new(OpenIddictConstants.AuthorizationTypes.Permanent);

    public ValueTask SetStatusAsync(GrantRow authorization, string? status, CancellationToken cancellationToken)
    {
        authorization.Status = status ?? "";
        return default;
    }

    public ValueTask<long> CountAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<long> CountAsync<TResult>(Func<IQueryable<GrantRow>, IQueryable<TResult>> query, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask CreateAsync(GrantRow authorization, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask DeleteAsync(GrantRow authorization, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncEnumerable<GrantRow> FindAsync(string? subject, string? client, string? status, string? type, ImmutableArray<string>? scopes, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncEnumerable<GrantRow> FindByApplicationIdAsync(string identifier, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncEnumerable<GrantRow> FindBySubjectAsync(string subject, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<TResult?> GetAsync<TState, TResult>(Func<IQueryable<GrantRow>, TState, IQueryable<TResult>> query, TState state, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<GrantRow> InstantiateAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncEnumerable<GrantRow> ListAsync(int? count, int? offset, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncEnumerable<TResult> ListAsync<TState, TResult>(Func<IQueryable<GrantRow>, TState, IQueryable<TResult>> query, TState state, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<long> PruneAsync(DateTimeOffset threshold, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<long> RevokeAsync(string? subject, string? client, string? status, string? type, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<long> RevokeByApplicationIdAsync(string identifier, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public ValueTask<long> RevokeBySubjectAsync(string subject, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public ValueTask SetApplicationIdAsync(GrantRow authorization, string? identifier, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask SetCreationDateAsync(GrantRow authorization, DateTimeOffset? date, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask SetPropertiesAsync(GrantRow authorization, ImmutableDictionary<string, JsonElement> properties, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask SetScopesAsync(GrantRow authorization, ImmutableArray<string> scopes, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask SetSubjectAsync(GrantRow authorization, string? subject, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask SetTypeAsync(GrantRow authorization, string? type, CancellationToken cancellationToken) => throw new NotSupportedException();
}
