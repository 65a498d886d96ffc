using System.Collections.Immutable;
using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;

namespace LeanVibe.Data.Identity.OAuth;

/// <summary>Where OpenIddict keeps codes and tokens. What it never asks here is not supported.</summary>
internal sealed class OpenIddictTokens(IDatabase database, TimeProvider time) : IOpenIddictTokenStore<IssuedTokenRow>
{
    public async ValueTask CreateAsync(IssuedTokenRow token, CancellationToken cancellationToken)
    {
        await using var db = database.Open(null);

        // What is over by its time is taken away by whoever comes next: a used refresh token stays until then, so that it is known when it comes back.
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        await db.IssuedTokens.Where(t => t.Grant == token.Grant && t.Client == token.Client && t.ExpiresAt < now).ExecuteDeleteAsync(cancellationToken);
        db.IssuedTokens.Add(token);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async ValueTask UpdateAsync(IssuedTokenRow token, CancellationToken cancellationToken)
    {
        await using var db = database.Open(null);
        var (id, version, isRedeemed) = (token.Id, token.Version, token.Status == States.Redeemed);

        // OpenIddict reads a token once more before it redeems it, and does not ask again whether somebody else has by then.
        var changed = await db.IssuedTokens.Where(t => t.Id == id && t.Version == version && (!isRedeemed || t.Status == States.Valid)).ExecuteUpdateAsync(
            set => set.SetProperty(t => t.Grant, token.Grant).SetProperty(t => t.Subject, token.Subject).SetProperty(t => t.Status, token.Status).SetProperty(t => t.Payload, token.Payload)
                .SetProperty(t => t.ReferenceId, token.ReferenceId).SetProperty(t => t.ExpiresAt, token.ExpiresAt).SetProperty(t => t.RedeemedAt, token.RedeemedAt).SetProperty(t => t.Version, version + 1),
            cancellationToken);
        if (changed == 0)
        {
            throw new OpenIddictExceptions.ConcurrencyException("Another request used this token first.");
        }

        token.Version = version + 1;
    }

    public async ValueTask DeleteAsync(IssuedTokenRow token, CancellationToken cancellationToken)
    {
        await using var db = database.Open(null);
        await db.IssuedTokens.Where(t => t.Id == token.Id).ExecuteDeleteAsync(cancellationToken);
    }

    public ValueTask<IssuedTokenRow?> FindByIdAsync(string identifier, CancellationToken cancellationToken) =>
        Guid.TryParse(identifier, out var id) ? FirstAsync(t => t.Id == id, cancellationToken) : new((IssuedTokenRow?)null);

    public ValueTask<IssuedTokenRow?> FindByReferenceIdAsync(string identifier, CancellationToken cancellationToken) => FirstAsync(t => t.ReferenceId == identifier, cancellationToken);

    public IAsyncEnumerable<IssuedTokenRow> FindByApplicationIdAsync(string identifier, CancellationToken cancellationToken) => AllAsync(t => t.Client == identifier);

    public IAsyncEnumerable<IssuedTokenRow> FindByAuthorizationIdAsync(string identifier, CancellationToken cancellationToken)
    {
        var id = Guid.Parse(identifier);
        return AllAsync(t => t.Grant == id);
    }

    public IAsyncEnumerable<IssuedTokenRow> FindBySubjectAsync(string subject, CancellationToken cancellationToken) => AllAsync(t => t.Subject == subject);

    public IAsyncEnumerable<IssuedTokenRow> FindAsync(string? subject, string? client, string? status, string? type, CancellationToken cancellationToken) =>
        AllAsync(t => (subject == null || t.Subject == subject) && (client == null || t.Client == client) && (status == null || t.Status == status) && (type == null || t.Type == type));

    public ValueTask<long> RevokeAsync(string? subject, string? client, string? status, string? type, CancellationToken cancellationToken) =>
        RevokeAsync(t => (subject == null || t.Subject == subject) && (client == null || t.Client == client) && (status == null || t.Status == status) && (type == null || t.Type == type), cancellationToken);

    public ValueTask<long> RevokeByApplicationIdAsync(string identifier, CancellationToken cancellationToken = default) => RevokeAsync(t => t.Client == identifier, cancellationToken);

    /// <summary>The whole family, and what it hangs on: nothing more comes of it.</summary>
    public async ValueTask<long> RevokeByAuthorizationIdAsync(string identifier, CancellationToken cancellationToken = default)
    {
        var id = Guid.Parse(identifier);
        await using var db = database.Open(null);
        await db.Grants.Where(g => g.Id == id).ExecuteUpdateAsync(set => set.SetProperty(g => g.Status, States.Revoked), cancellationToken);
        return await RevokeAsync(t => t.Grant == id, cancellationToken);
    }

    public ValueTask<long> RevokeBySubjectAsync(string subject, CancellationToken cancellationToken = default) => RevokeAsync(t => t.Subject == subject, cancellationToken);

    public async ValueTask<long> PruneAsync(DateTimeOffset threshold, CancellationToken cancellationToken)
    {
        await using var db = database.Open(null);
        var moment = threshold.ToUnixTimeMilliseconds();
        return await db.IssuedTokens.Where(t => t.ExpiresAt < moment).ExecuteDeleteAsync(cancellationToken);
    }

    public async ValueTask<long> CountAsync(CancellationToken cancellationToken)
    {
        await using var db = database.Open(null);
        return await db.IssuedTokens.LongCountAsync(cancellationToken);
    }

    public ValueTask<long> CountAsync<TResult>(Func<IQueryable<IssuedTokenRow>, IQueryable<TResult>> query, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<TResult?> GetAsync<TState, TResult>(Func<IQueryable<IssuedTokenRow>, TState, IQueryable<TResult>> query, TState state, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncEnumerable<TResult> ListAsync<TState, TResult>(Func<IQueryable<IssuedTokenRow>, TState, IQueryable<TResult>> query, TState state, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncEnumerable<IssuedTokenRow> ListAsync(int? count, int? offset, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<IssuedTokenRow> InstantiateAsync(CancellationToken cancellationToken) => new(new IssuedTokenRow { Id = Guid.CreateVersion7(time.GetUtcNow()) });

    public ValueTask<string?> GetIdAsync(IssuedTokenRow token, CancellationToken cancellationToken) => new(token.Id.ToString("D"));

    public ValueTask<string?> GetApplicationIdAsync(IssuedTokenRow token, CancellationToken cancellationToken) => new(token.Client);

    public ValueTask<string?> GetAuthorizationIdAsync(IssuedTokenRow token, CancellationToken cancellationToken) => new(token.Grant?.ToString("D"));

    public ValueTask<DateTimeOffset?> GetCreationDateAsync(IssuedTokenRow token, CancellationToken cancellationToken) => new(Moments.Read(token.CreatedAt));

    public ValueTask<DateTimeOffset?> GetExpirationDateAsync(IssuedTokenRow token, CancellationToken cancellationToken) => new(Moments.Read(token.ExpiresAt));

    public ValueTask<DateTimeOffset?> GetRedemptionDateAsync(IssuedTokenRow token, CancellationToken cancellationToken) => new(Moments.Read(token.RedeemedAt));

    public ValueTask<string?> GetPayloadAsync(IssuedTokenRow token, CancellationToken cancellationToken) => new(token.Payload);

    public ValueTask<ImmutableDictionary<string, JsonElement>> GetPropertiesAsync(IssuedTokenRow token, CancellationToken cancellationToken) => new(ImmutableDictionary<string, JsonElement>.Empty);

    public ValueTask<string?> GetReferenceIdAsync(IssuedTokenRow token, CancellationToken cancellationToken) => new(token.ReferenceId);

    public ValueTask<string?> GetStatusAsync(IssuedTokenRow token, CancellationToken cancellationToken) => new(token.Status);

    public ValueTask<string?> GetSubjectAsync(IssuedTokenRow token, CancellationToken cancellationToken) => new(token.Subject);

    public ValueTask<string?> GetTypeAsync(IssuedTokenRow token, CancellationToken cancellationToken) => new(token.Type);

    public ValueTask SetApplicationIdAsync(IssuedTokenRow token, string? identifier, CancellationToken cancellationToken) => Set(token.Client = identifier);

    public ValueTask SetAuthorizationIdAsync(IssuedTokenRow token, string? identifier, CancellationToken cancellationToken) => Set(token.Grant = identifier is null ? null : Guid.Parse(identifier));

    public ValueTask SetCreationDateAsync(IssuedTokenRow token, DateTimeOffset? date, CancellationToken cancellationToken) => Set(token.CreatedAt = date?.ToUnixTimeMilliseconds());

    public ValueTask SetExpirationDateAsync(IssuedTokenRow token, DateTimeOffset? date, CancellationToken cancellationToken) => Set(token.ExpiresAt = date?.ToUnixTimeMilliseconds());

    public ValueTask SetRedemptionDateAsync(IssuedTokenRow token, DateTimeOffset? date, CancellationToken cancellationToken) => Set(token.RedeemedAt = date?.ToUnixTimeMilliseconds());

    public ValueTask SetPayloadAsync(IssuedTokenRow token, string? payload, CancellationToken cancellationToken) => Set(token.Payload = payload);

    public ValueTask SetPropertiesAsync(IssuedTokenRow token, ImmutableDictionary<string, JsonElement> properties, CancellationToken cancellationToken) => properties.IsEmpty ? default : throw new NotSupportedException();

    public ValueTask SetReferenceIdAsync(IssuedTokenRow token, string? identifier, CancellationToken cancellationToken) => Set(token.ReferenceId = identifier);

    public ValueTask SetStatusAsync(IssuedTokenRow token, string? status, CancellationToken cancellationToken) => Set(token.Status = status);

    public ValueTask SetSubjectAsync(IssuedTokenRow token, string? subject, CancellationToken cancellationToken) => Set(token.Subject = subject);

    public ValueTask SetTypeAsync(IssuedTokenRow token, string? type, CancellationToken cancellationToken) => Set(token.Type = type);

    private static ValueTask Set(object? _) => default;

    private async ValueTask<IssuedTokenRow?> FirstAsync(Expression<Func<IssuedTokenRow, bool>> which, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        return await db.IssuedTokens.AsNoTracking().FirstOrDefaultAsync(which, cancellation);
    }

    private async IAsyncEnumerable<IssuedTokenRow> AllAsync(Expression<Func<IssuedTokenRow, bool>> which)
    {
        await using var db = database.Open(null);
        foreach (var row in await db.IssuedTokens.AsNoTracking().Where(which).ToListAsync())
        {
            yield return row;
        }
    }

    private async ValueTask<long> RevokeAsync(Expression<Func<IssuedTokenRow, bool>> which, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        return await db.IssuedTokens.Where(which).ExecuteUpdateAsync(set => set.SetProperty(t => t.Status, States.Revoked).SetProperty(t => t.Version, t => t.Version + 1), cancellation);
    }
}

internal static class Moments
{
    public static DateTimeOffset? Read(long? milliseconds) => milliseconds is { } known ? DateTimeOffset.FromUnixTimeMilliseconds(known) : null;
}
