using LeanVibe.Platform.Tenancy.Erasing;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.Data.Erasing;

internal static class ErasingModule
{
    /// <summary>Who removes what, in the order in which they are asked.</summary>
    public static IServiceCollection AddErasing(this IServiceCollection services) => services
        .AddSingleton<ITenantDataOwner, KeyData>()
        .AddSingleton<ITenantDataOwner, InterviewData>()
        .AddSingleton<ITenantDataOwner, RunData>()
        .AddSingleton<ITenantDataOwner, BlueprintData>()
        .AddSingleton<ITenantDataOwner, MvpData>()
        .AddSingleton<ITenantDataOwner, MembershipData>()
        .AddSingleton<ITenantDataOwner, SignInData>()
        .AddSingleton<ITenantDataOwner, RepeatData>()
        .AddSingleton<ITenantDataOwner, UsageData>()
        .AddSingleton<ITenantDataOwner, AuditStreamData>()
        .AddSingleton<ITenantDataOwner, AuditData>()
        .AddSingleton<ITenantDataOwner, PeopleData>()
        .AddSingleton<IErasureScan, DatabaseScan>();
}
