using LeanVibe.Data.Audit;
using LeanVibe.Data.Blueprints;
using LeanVibe.Data.Erasing;
using LeanVibe.Data.Figures;
using LeanVibe.Data.Identity;
using LeanVibe.Data.Identity.OAuth;
using LeanVibe.Data.Interviews;
using LeanVibe.Data.Keys;
using LeanVibe.Data.Mvps;
using LeanVibe.Data.Postgres;
using LeanVibe.Data.Quotas;
using LeanVibe.Data.Runs;
using LeanVibe.Data.Repeats;
using LeanVibe.Data.Sqlite;
using LeanVibe.Data.Tenancy;
using LeanVibe.Data.Usage;
using LeanVibe.Factory.Blueprints;
using LeanVibe.Factory.Interviews;
using LeanVibe.Factory.Runs;
using LeanVibe.Hosting.Mvps;
using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Audit.Streaming;
using LeanVibe.Platform.Figures;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Connections;
using LeanVibe.Platform.Identity.Connections.SetUp;
using LeanVibe.Platform.Identity.Domains;
using LeanVibe.Platform.Identity.Elevations;
using LeanVibe.Platform.Identity.Policies;
using LeanVibe.Platform.Identity.Provisioning;
using LeanVibe.Platform.Identity.Roles;
using LeanVibe.Platform.Identity.Tokens;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Keys;
using LeanVibe.Platform.Persistence;
using LeanVibe.Platform.Quotas;
using LeanVibe.Platform.Repeats;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Usage;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.Data;

public static class DataModule
{
    /// <summary>
    /// The database behind the ports of the other modules. Call it first: its start comes before theirs. A store of tenants' rows is scoped and
    /// works for its scope's tenant; a directory holds ids alone and is for work that has no tenant yet.
    /// </summary>
    public static IServiceCollection AddData(this IServiceCollection services) => services
        .AddSingleton(s => DatabaseAddress.Of(s.GetRequiredService<PlatformOptions>(), s.GetRequiredService<PlatformFolder>()))
        .AddSingleton(Choose)
        .AddSingleton(s => new MigrateDatabase(s.GetRequiredService<IDatabase>()))
        .AddSingleton<TenantVault>()
        .AddSingleton<ITenantKeys>(s => s.GetRequiredService<TenantVault>())
        .AddErasing()
        .AddSingleton<ITenantStore, TenantStore>()
        .AddSingleton<IMvpDirectory, MvpDirectory>()
        .AddSingleton<IRunDirectory, RunDirectory>()
        .AddSingleton<SealOldRows>()
        .AddHostedService<DatabaseStart>()
        .AddSingleton<IAccessTokens, AccessTokens>()
        .AddSingleton<IAuditChains, AuditChains>()
        .AddSingleton<IdentitySecrets>()
        .AddSingleton<IIdentitySecrets>(s => s.GetRequiredService<IdentitySecrets>())
        .AddOAuthStores()
        .AddSingleton<IAuditStreams, AuditStreams>()
        .AddSingleton<IAccountStore, AccountStore>()
        .AddSingleton<ISessionStore, SessionStore>()
        .AddSingleton<IMembershipStore, MembershipStore>()
        .AddSingleton<IElevationStore, ElevationStore>()
        .AddSingleton<IDomainStore, DomainStore>()
        .AddSingleton<IConnectionStore, ConnectionStore>()
        .AddSingleton<ISetUpLinks, SetUpLinks>()
        .AddSingleton<IPolicyStore, PolicyStore>()
        .AddSingleton<ISignInRequests, SignInRequests>()
        .AddSingleton<IKeptAnswers, KeptAnswers>()
        .AddSingleton<IQuotaStore, QuotaStore>()
        .AddSingleton<IQuotaUse, QuotaUse>()
        .AddSingleton<IPlatformFigures, PlatformFigures>()
        .AddSingleton<IUsageDays, UsageDayStore>()
        .AddScoped<IUsageMeter, UsageMeter>()
        .AddScoped<IInvitationStore, InvitationStore>()
        .AddScoped<ProvisioningIndex>()
        .AddScoped<IUserProvisioning, UserProvisioning>()
        .AddScoped<IGroupProvisioning, GroupProvisioning>()
        .AddScoped<IRoleStore, RoleStore>()
        .AddScoped<IAuditTrail, AuditTrail>()
        .AddScoped<PlatformDbs>()
        .AddScoped<IRunStore, RunStore>()
        .AddScoped<IBuildLedger, BuildLedger>()
        .AddScoped<IBlueprintStore, BlueprintStore>()
        .AddScoped<IMvpStore, MvpStore>()
        .AddScoped<ISettingStore, SettingStore>()
        .AddScoped<IInterviewStore, InterviewStore>();

    private static IDatabase Choose(IServiceProvider services) => services.GetRequiredService<DatabaseAddress>().Kind switch
    {
        DatabaseKind.Postgres => ActivatorUtilities.CreateInstance<PostgresDatabase>(services),
        _ => ActivatorUtilities.CreateInstance<SqliteDatabase>(services),
    };
}
