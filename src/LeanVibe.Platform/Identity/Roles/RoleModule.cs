using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.Platform.Identity.Roles;

internal static class RoleModule
{
    /// <summary>Roles that organisations make for themselves.</summary>
    public static IServiceCollection AddRoles(this IServiceCollection services) => services
        .AddTransient<RoleBook>().AddTransient<ListRoles>()
        .AddTransient<RoleGate>().AddTransient<RoleDesk>().AddTransient<MakeRole>().AddTransient<ChangeRole>().AddTransient<RemoveRole>();
}
