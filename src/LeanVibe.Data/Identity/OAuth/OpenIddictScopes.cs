using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using OpenIddict.Abstractions;

namespace LeanVibe.Data.Identity.OAuth;

/// <summary>No scope is kept anywhere: those that there are, are permissions and stand in the server's options. OpenIddict wants a store all the same.</summary>
internal sealed class OpenIddictScopes : IOpenIddictScopeStore<KeptScope>
{
    public ValueTask<KeptScope?> FindByNameAsync(string name, CancellationToken cancellationToken) => new((KeptScope?)null);

    public IAsyncEnumerable<KeptScope> FindByNamesAsync(ImmutableArray<string> names, CancellationToken cancellationToken) => AsyncEnumerable.Empty<KeptScope>();

    public ValueTask<long> CountAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<long> CountAsync<TResult>(Func<IQueryable<KeptScope>, IQueryable<TResult>> query, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask CreateAsync(KeptScope scope, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask DeleteAsync(KeptScope scope, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<KeptScope?> FindByIdAsync(string identifier, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncEnumerable<KeptScope> FindByResourceAsync(string resource, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<TResult?> GetAsync<TState, TResult>(Func<IQueryable<KeptScope>, TState, IQueryable<TResult>> query, TState state, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<string?> GetDescriptionAsync(KeptScope scope, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<string?> GetDisplayNameAsync(KeptScope scope, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<string?> GetIdAsync(KeptScope scope, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<string?> GetNameAsync(KeptScope scope, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<ImmutableDictionary<CultureInfo, string>> GetDescriptionsAsync(KeptScope scope, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<ImmutableDictionary<CultureInfo, string>> GetDisplayNamesAsync(KeptScope scope, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<ImmutableDictionary<string, JsonElement>> GetPropertiesAsync(KeptScope scope, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<ImmutableArray<string>> GetResourcesAsync(KeptScope scope, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<KeptScope> InstantiateAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncEnumerable<KeptScope> ListAsync(int? count, int? offset, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncEnumerable<TResult> ListAsync<TState, TResult>(Func<IQueryable<KeptScope>, TState, IQueryable<TResult>> query, TState state, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask SetDescriptionAsync(KeptScope scope, string? value, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask SetDisplayNameAsync(KeptScope scope, string? value, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask SetNameAsync(KeptScope scope, string? value, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask SetDescriptionsAsync(KeptScope scope, ImmutableDictionary<CultureInfo, string> values, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask SetDisplayNamesAsync(KeptScope scope, ImmutableDictionary<CultureInfo, string> values, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask SetPropertiesAsync(KeptScope scope, ImmutableDictionary<string, JsonElement> properties, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask SetResourcesAsync(KeptScope scope, ImmutableArray<string> resources, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask UpdateAsync(KeptScope scope, CancellationToken cancellationToken) => throw new NotSupportedException();
}

/// <summary>There is none.</summary>
internal sealed class KeptScope;
