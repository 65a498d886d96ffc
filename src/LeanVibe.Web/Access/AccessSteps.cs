using LeanVibe.Platform.Kernel;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.DataProtection;

namespace LeanVibe.Web.Access;

internal static class AccessSteps
{
    /// <summary>Closed unless an endpoint says otherwise. The keys of the site's forms live as long as the data.</summary>
    public static void AddAccess(this WebApplicationBuilder builder, PlatformOptions options)
    {
        var folder = new PlatformFolder(options);
        folder.Create();
        builder.Services.AddDataProtection()
            .SetApplicationName("leanvibe")
            .PersistKeysToFileSystem(new(Path.Combine(folder.Root, "keys")));
        builder.Services.AddAuthentication(KeyAuthentication.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, KeyAuthentication>(KeyAuthentication.SchemeName, null);
        builder.Services.AddTransient<Credentials>();
        builder.Services.AddScoped<CircuitScope>();
        builder.Services.AddScoped<CircuitHandler, CircuitTenant>();
        builder.Services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }
}
