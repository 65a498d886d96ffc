using LeanVibe.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.Hosting.Mvps;

/// <summary>The own settings and secrets of a product of this scope's tenant, as environment variables of its process; they lie in the product's own space.</summary>
public sealed class MvpSettings(ProductSpaces spaces, TenantScopes scopes)
{
    /// <exception cref="InvalidOperationException">There is no such product of this tenant.</exception>
    public async Task<IReadOnlyDictionary<string, string>> ReadAsync(string slug, CancellationToken cancellation) =>
        await scopes.DoAsync<ISettingStore, IReadOnlyDictionary<string, string>>(await spaces.GetAsync(slug, cancellation), store => store.ReadAsync(cancellation));

    /// <exception cref="InvalidOperationException">There is no such product of this tenant.</exception>
    public async Task SaveAsync(string slug, IReadOnlyDictionary<string, string> settings, CancellationToken cancellation)
    {
        await using var scope = scopes.Open(await spaces.GetAsync(slug, cancellation));
        await scope.ServiceProvider.GetRequiredService<ISettingStore>().ReplaceAsync(settings, cancellation);
    }
}
