using LeanVibe.Platform.Identity.Accounts;
using LeanVibe.Platform.Identity.Codes;
using LeanVibe.Platform.Identity.Connections;
using LeanVibe.Platform.Identity.Domains;
using LeanVibe.Platform.Identity.Elevations;
using LeanVibe.Platform.Identity.Members;
using LeanVibe.Platform.Identity.OAuth;
using LeanVibe.Platform.Identity.Passkeys;
using LeanVibe.Platform.Identity.Policies;
using LeanVibe.Platform.Identity.Provisioning;
using LeanVibe.Platform.Identity.Roles;
using LeanVibe.Platform.Identity.Sessions;
using LeanVibe.Platform.Identity.Tokens;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.Platform.Identity;

internal static class IdentityModule
{
    /// <summary>Accounts, sessions, members and what they may do.</summary>
    public static IServiceCollection AddIdentity(this IServiceCollection services) => services
        .AddScoped<CurrentAccess>()
        .AddScoped<IdentityTrail>()
        .AddScoped<CurrentOrigin>()
        .AddSingleton<EmailAddress>()
        .AddSingleton<SealedLinks>()
        .AddSingleton<Passwords>()
        .AddSingleton<Attempts>()
        .AddTransient<Guarded>()
        .AddTransient<SignUp>().AddTransient<ConfirmSignUp>().AddTransient<MakeAccount>().AddTransient<Recover>().AddTransient<ResetPassword>()
        .AddTransient<SignIn>().AddTransient<SignInWithCode>().AddTransient<StartSession>().AddTransient<FindWorkplace>().AddTransient<CheckSession>().AddTransient<EndSession>().AddTransient<ListSessions>()
        .AddTransient<Proof>().AddTransient<ProveAgain>().AddTransient<SwitchOrganisation>()
        .AddTransient<AccountLock>().AddTransient<CheckCode>().AddTransient<SetUpCodes>()
        .AddTransient<OwnPasskeys>().AddTransient<UsePasskey>()
        .AddTransient<InvitationDesk>().AddTransient<InviteMember>().AddTransient<WithdrawInvitation>().AddTransient<OpenInvitation>().AddTransient<Joining>().AddTransient<AnswerInvitation>()
        .AddTransient<CreateOrganisation>().AddTransient<ListMembers>().AddTransient<ChangeMember>().AddTransient<ListOrganisations>()
        .AddTransient<CheckPolicy>().AddTransient<PolicyDesk>().AddTransient<SetPolicy>()
        .AddTransient<AccessOrigins>().AddTransient<ProgramAccess>().AddTransient<ListAccess>().AddTransient<ReviewAccess>()
        .AddTransient<IssueToken>().AddTransient<MakeToken>().AddTransient<ListTokens>().AddTransient<EndToken>().AddTransient<Refusals>().AddTransient<CheckToken>()
        .AddTransient<Elevate>().AddTransient<CheckElevation>().AddTransient<EndElevation>()
        .AddRoles()
        .AddProvisioning()
        .AddDomains()
        .AddSignOn()
        .AddOAuth();
}
