using LeanVibe.Web.Access;
using MudBlazor.Services;

namespace LeanVibe.Web.Components;

internal static class Site
{
    public static void AddSite(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddMudServices();
        builder.Services.AddScoped<Shared.Talk>();
        builder.Services.AddScoped<Runs.RunDesk>();
        builder.Services.AddScoped<Products.ProductDesk>();
        builder.Services.AddTransient<Products.MvpUses>();
    }

    public static void MapSite(this WebApplication app)
    {
        app.MapStaticAssets("LeanVibe.Web.staticwebassets.endpoints.json").ForAnyone();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode().ForOwner();
    }
}
