using System.Text.Json;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LeanVibe.Hosting.Mvps;

/// <summary>
/// When the platform starts: every product without a space of its own gets one, and the settings that an earlier version kept in an open file
/// move into it, sealed. The space is active only when all of that is done, so that the next start goes on where a kill broke it off.
/// </summary>
internal sealed class AdoptProducts(IMvpDirectory directory, ProvisionTenant provision, TenantScopes scopes, PlatformFolder folder) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var (slug, owner) in await directory.WithoutSpaceAsync(cancellationToken))
        {
            await provision.ProductAsync(owner, slug, (space, cancellation) => TakeSettingsAsync(slug, space, cancellation), cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The file goes once the database has what it held: doing it again finds either of the two.</summary>
    private async Task TakeSettingsAsync(string slug, TenantId space, CancellationToken cancellation)
    {
        var file = Path.Combine(folder.Product(slug), "settings.json");
        if (File.Exists(file))
        {
            var settings = JsonSerializer.Deserialize<Dictionary<string, string>>(await File.ReadAllTextAsync(file, cancellation))!;
            await using var scope = scopes.Open(space);
            await scope.ServiceProvider.GetRequiredService<ISettingStore>().ReplaceAsync(settings, cancellation);
            File.Delete(file);
        }
    }
}
