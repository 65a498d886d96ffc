using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.Platform.Identity.Provisioning;

internal static class ProvisioningModule
{
    /// <summary>Users and groups that an identity provider keeps in step.</summary>
    public static IServiceCollection AddProvisioning(this IServiceCollection services) => services
        .AddTransient<ProvisioningDesk>().AddTransient<UserAddress>().AddTransient<UserAccount>().AddTransient<UserEnd>()
        .AddTransient<AddUser>().AddTransient<ChangeUser>().AddTransient<RemoveUser>().AddTransient<FindUsers>()
        .AddTransient<AddGroup>().AddTransient<ChangeGroup>().AddTransient<RemoveGroup>().AddTransient<FindGroups>().AddTransient<GiveGroupRole>()
        .AddTransient<IBulkTarget, BulkUsers>().AddTransient<IBulkTarget, BulkGroups>().AddTransient<RunBulk>();
}
