using LeanVibe.Platform.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.Platform.Tenancy;

/// <summary>Opens scopes for work that no request brought: recovery, queues, jobs. It is the platform's own work and may do everything.</summary>
public sealed class TenantScopes(IServiceScopeFactory scopes)
{
    public AsyncServiceScope Open(TenantId tenant)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(tenant);
        scope.ServiceProvider.GetRequiredService<CurrentAccess>().EnterEverything();
        return scope;
    }

    /// <summary>Does one thing for a tenant and closes the scope again.</summary>
    public async Task<T> DoAsync<TService, T>(TenantId tenant, Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = Open(tenant);
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
