using LeanVibe.Platform.Access;
using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Audit.Streaming;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Keys;
using LeanVibe.Platform.Mail;
using LeanVibe.Platform.Processes;
using LeanVibe.Platform.Quotas;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Tenancy.Erasing;
using LeanVibe.Platform.Tenancy.Lifecycle;
using LeanVibe.Platform.Usage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LeanVibe.Platform;

public static class PlatformModule
{
    /// <summary>What everything else stands on: folder, key, presence, programs.</summary>
    public static IServiceCollection AddPlatform(this IServiceCollection services, PlatformOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IDisk, Disk>();
        return services
            .AddSingleton<DiskReserve>()
            .AddSingleton(options)
            .AddSingleton<PlatformFolder>()
            .AddHostedService<HalfWritten>()
            .AddSingleton<PlatformKey>().AddSingleton<BrowserPasses>()
            .AddSingleton<ServingAddress>()
            .AddSingleton<CommandRunner>()
            .AddSingleton<Leftovers>()
            .AddSingleton<IMasterKey, LocalMasterKey>()
            .AddSingleton<ErasedTenants>()
            .AddSingleton<TenantScopes>()
            .AddScoped<CurrentTenant>()
            .AddScoped<CurrentActor>()
            .AddScoped<Precondition>()
            .AddScoped<ProductSpaces>()
            .AddScoped<ProductTrail>()
            .AddSingleton<SignedRoots>()
            .AddSingleton<AuditSealer>()
            .AddHostedService(s => s.GetRequiredService<AuditSealer>())
            .AddTransient<VerifyAudit>()
            .AddTransient<SearchAudit>()
            .AddTransient<StreamDesk>().AddTransient<ChangeStream>().AddTransient<SendAudit>()
            .AddSingleton<AuditStreamer>()
            .AddTransient<OperateKeys>()
            .AddTransient<ProvisionTenant>()
            .AddLifecycle()
            .AddErasing()
            .AddMail()
            .AddIdentity()
            .AddQuotas()
            .AddUsage()
            .AddHostedService<PresenceKeeper>();
    }
}
