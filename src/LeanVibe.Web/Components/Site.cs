using LeanVibe.Web.Access;
using MudBlazor.Services;

namespace LeanVibe.Web.Components;

internal static class Site
{
    /// <summary>Of what a page sends at once, in bytes: the longest turn of an interview in any script, and room round it.</summary>
    private const int MostBytes = 1_000_000;

    private const string Published = "leanvibe.staticwebassets.endpoints.json";

    public static void AddSite(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents().AddHubOptions(hub => hub.MaximumReceiveMessageSize = MostBytes);
        builder.Services.AddCascadingAuthenticationState();
        builder.Services.AddMudServices();
        builder.Services.AddScoped<Shared.Talk>();
        builder.Services.AddScoped<Runs.RunDesk>();
        builder.Services.AddScoped<Products.ProductDesk>();
        builder.Services.AddTransient<Products.MvpUses>();
    }

    public static void MapSite(this WebApplication app)
    {
        app.MapStaticAssets(Manifest()).ForAnyone();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode().ForWhomTheySay();
    }

    /// <summary>Which files the site has: the command line publishes the list under its own name, tests build it under the site's.</summary>
    private static string Manifest() =>
        File.Exists(Path.Combine(AppContext.BaseDirectory, Published)) ? Published : "LeanVibe.Web.staticwebassets.endpoints.json";
}
