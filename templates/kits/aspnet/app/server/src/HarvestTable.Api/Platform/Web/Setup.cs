using System.Data.Common;
using HarvestTable.Platform.Demo;
using HarvestTable.Platform.Files;
using HarvestTable.Platform.Kpis;
using HarvestTable.Platform.Notices;
using HarvestTable.Platform.OpenId;
using HarvestTable.Platform.Payments;
using HarvestTable.Platform.Rounds;
using HarvestTable.Platform.Search;
using HarvestTable.Platform.Trail;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;

namespace HarvestTable.Platform.Web;

/// <summary>Puts the platform part together: what is served, in which order requests pass, and which routes there are.</summary>
internal static class Setup
{
    public static void AddPlatform(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        builder.Logging.ClearProviders().AddJsonConsole();
        builder.WebHost.ConfigureKestrel(k => k.AddServerHeader = false);
        builder.AddTelemetry();
        services.ConfigureHttpJsonOptions(o => o.SerializerOptions.TypeInfoResolverChain.Insert(0, PlatformJson.Default));
        services.AddProblemDetails();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(sp => Db.Open(sp.GetRequiredService<IConfiguration>()));
        services.AddSingleton<Db>();
        services.AddIdentity();
        services.AddSingleton<RowSets>().AddSingleton<RowServices>();
        services.AddSingleton<Journal>().AddSingleton<Events>();
        services.AddSingleton<NoticeBoard>().AddSingleton<Mailer>().AddHostedService(sp => sp.GetRequiredService<Mailer>());
        services.AddSingleton<OpenIdSettings>().AddSingleton<Provider>().AddSingleton<IdTokens>().AddSingleton<People>();
        services.AddSingleton<SignInRequests>().AddSingleton<Identities>().AddSingleton<Arrivals>().AddSingleton<ProviderSignIn>();
        services.AddHttpContextAccessor().AddSingleton<StripeClient>().AddSingleton<Charges>();
        services.AddSingleton<StoredFiles>().AddSingleton<KpiBoard>().AddSingleton<KpiGauge>().AddSingleton<DemoSeed>();
        services.AddHealthChecks().AddCheck<DbCheck>("db");
    }

    /// <summary>Brings the database up to date; makes the first administrator and the demo's rows when configured.</summary>
    public static async Task PrepareAsync(this WebApplication app)
    {
        var services = app.Services;
        Migrator.Run(services.GetRequiredService<DbDataSource>(), services.GetRequiredService<Db>().IsPostgres, TimeProvider.System, app.Configuration["Db:Restore"] == "true");
        await FirstAdministrator.EnsureAsync(services.GetRequiredService<Accounts>(), app.Configuration, default);
        await services.GetRequiredService<DemoSeed>().EnsureAsync(default);
    }

    public static void UsePlatform(this WebApplication app)
    {
        app.UseForwardedHeaders(new() { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto });
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseSecurityHeaders();
        app.UseSameSiteWrites();
        app.UseWebFiles();
        app.UseRefusals();
        app.UseAuthentication();
        app.UseMiddleware<RateLimit>();
        app.UseAuthorization();
    }

    public static RouteGroupBuilder MapPlatform(this WebApplication app)
    {
        app.MapHealthChecks("/healthz", new() { Predicate = static _ => false }).AllowAnonymous();
        app.MapHealthChecks("/readyz").AllowAnonymous();
        app.MapTelemetry();
        app.MapContract();
        app.MapWebFallback();
        var api = app.MapGroup("/api");
        api.MapAuth();
        api.MapDemo();
        api.MapOpenId();
        api.MapAccounts();
        api.MapFiles();
        api.MapKpis();
        api.MapNotices();
        api.MapPayments();
        api.MapSearch();
        api.MapTrail();
        if (ProductInfo.HasGames)
        {
            api.MapRounds();
        }

        api.MapFallback(static () => TypedResults.NotFound()).AllowAnonymous();
        return api;
    }

    /// <summary>Whoever is not signed in is refused wherever an endpoint does not say otherwise.</summary>
    private static void AddIdentity(this IServiceCollection services)
    {
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.AddSingleton<Accounts>().AddSingleton<Sessions>().AddSingleton<PasswordResets>();
        // Not AddAuthentication(): it brings the data protection key ring, which opaque tokens do not need.
        services.AddWebEncoders();
        services.AddAuthenticationCore(o =>
        {
            o.DefaultScheme = SessionHandler.SchemeName;
            o.AddScheme<SessionHandler>(SessionHandler.SchemeName, null);
        });
        services.AddTransient<SessionHandler>();
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }
}
