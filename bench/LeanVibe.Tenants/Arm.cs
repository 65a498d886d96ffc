using LeanVibe.Data;
using LeanVibe.Hosting.Mvps;
using LeanVibe.Platform;
using LeanVibe.Platform.Persistence;
using LeanVibe.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LeanVibe.Tenants;

/// <summary>The platform's data on one of the databases, with nothing above it.</summary>
internal sealed class Arm : IDisposable
{
    private readonly IHost _host;

    /// <param name="database">Another than the product's own.</param>
    public Arm(string name, string home, string address, Func<DatabaseAddress, IDatabase>? database = null)
    {
        Name = name;
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddData().AddPlatform(new() { Home = home, Database = address });
        builder.Services.AddScoped<ReserveMvp>();
        if (database is not null)
        {
            builder.Services.AddSingleton(s => database(s.GetRequiredService<DatabaseAddress>()));
        }

        _host = builder.Build();
    }

    public string Name { get; }

    public IServiceProvider Services => _host.Services;

    /// <summary>Whom its calls are for.</summary>
    public IReadOnlyList<Resident> Residents { get; init; } = [];

    /// <summary>In a scope of its own, as a request is.</summary>
    /// <returns>Milliseconds.</returns>
    public async Task<double> TimeAsync(UseCase useCase, Resident resident, int pick)
    {
        var began = TimeProvider.System.GetTimestamp();
        await using (var scope = Services.GetRequiredService<TenantScopes>().Open(resident.Id))
        {
            await useCase.Work(scope.ServiceProvider, resident, pick);
        }

        return TimeProvider.System.GetElapsedTime(began).TotalMilliseconds;
    }

    public void Dispose() => _host.Dispose();
}
