using LeanVibe.Data;
using LeanVibe.Factory;
using LeanVibe.Hosting;
using LeanVibe.Hosting.Routing;
using LeanVibe.Platform;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Logging;
using LeanVibe.Web.Access;
using LeanVibe.Web.Components;
using LeanVibe.Web.Endpoints;
using LeanVibe.Web.OAuth;
using LeanVibe.Web.Passkeys;

namespace LeanVibe.Web;

/// <summary>Puts the platform together: the one place that knows all its parts.</summary>
/// <remarks>
/// <code>
/// request ─► known host? ─┬─► (slug).localhost: the product's own process
///                         └─► headers ─► key ─► same origin ─► REST API · live events · site
/// </code>
/// </remarks>
public static class PlatformHost
{
    /// <summary>A platform ready to start; it listens on loopback alone.</summary>
    /// <param name="logging">What a command that shows its own progress changes about the log.</param>
    public static WebApplication Create(PlatformOptions options, Action<ILoggingBuilder>? logging = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(PlatformHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });

        builder.ListenOnLoopback(options);
        builder.LogQuietly();
        logging?.Invoke(builder.Logging);
        builder.Services.AddSingleton<ILoggerProvider, PlatformLog>();
        builder.Host.UseDefaultServiceProvider(checks => checks.ValidateScopes = true);
        builder.AddSilo();
        builder.Services.AddData().AddPlatform(options).AddHosting().AddFactory();
        builder.AddAccess(options);
        builder.AddOAuthServer();
        builder.AddPasskeys();
        builder.AddApi();
        builder.AddSite();

        var app = builder.Build();
        app.UseExceptionHandler();
        app.UseKnownHosts();
        app.UseProducts();
        app.UseSecurityHeaders();
        app.UsePagesForErrors();
        app.UseBrowserDoor();
        app.UseAuthentication();
        app.UseRequestTenant();
        app.UseSameOrigin();
        app.UseAuthorization();
        app.UseRoles();
        app.UseRepeats();
        app.UseAntiforgery();

        app.MapApi();
        app.MapSite();
        return app;
    }
}
