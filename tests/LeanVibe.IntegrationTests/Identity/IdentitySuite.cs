using System.Text.RegularExpressions;
using LeanVibe.IntegrationTests.Databases;
using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Accounts;
using LeanVibe.Platform.Identity.Members;
using LeanVibe.Platform.Identity.Sessions;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.IntegrationTests.Identity;

/// <summary>People on a database of the test's own; their mail is read from the platform's folder, as somebody on their own machine does.</summary>
public abstract partial class IdentitySuite(PostgresServer? server) : StoreSuite(server)
{
    internal const string Good = "otter lantern quilt marble";

    internal static Device Here { get; } = new("Firefox on Linux", "127.0.0.1");

    internal NameSystem Names => Database.Names;

    /// <summary>What a visitor's request has: nobody, and no rights.</summary>
    internal AsyncServiceScope Visit(Visitor? visitor = null)
    {
        var scope = Database.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Enter(visitor?.Email ?? "visitor", "127.0.0.1");
        if (visitor is not null)
        {
            var access = scope.ServiceProvider.GetRequiredService<CurrentAccess>();
            access.Enter(visitor.Session.Account, visitor.Session.Id, visitor.Session.ProvenAt);
            if (visitor is { Organisation: { } organisation, Held: { } held })
            {
                scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(organisation);
                access.Enter(held.May);
            }
        }

        return scope;
    }

    internal async Task<T> DoAsync<TUse, T>(Visitor? visitor, Func<TUse, Task<T>> use)
        where TUse : notnull
    {
        await using var scope = Visit(visitor);
        return await use(scope.ServiceProvider.GetRequiredService<TUse>());
    }

    /// <summary>Signs up with the mail's link and signs in.</summary>
    internal async Task<Visitor> NewPersonAsync(string email, string password = Good)
    {
        Assert.True((await DoAsync<SignUp, Result<bool>>(null, u => u.ExecuteAsync(email, Stop))).Succeeded);
        Assert.True((await DoAsync<ConfirmSignUp, Result<AccountId>>(null, u => u.ExecuteAsync(LinkFor(email), email.Split('@')[0], password, Stop))).Succeeded);
        return await SignInAsync(email, password);
    }

    internal async Task<Visitor> SignInAsync(string email, string password = Good) =>
        (await CheckAsync((await DoAsync<SignIn, Result<SignedIn>>(null, u => u.ExecuteAsync(email, password, Here, Stop))).Value.Secret))!;

    internal Task<Visitor?> CheckAsync(string secret) => DoAsync<CheckSession, Visitor?>(null, u => u.ExecuteAsync(secret, Stop));

    /// <summary>As the next request would see them.</summary>
    internal async Task<Visitor> AgainAsync(Visitor visitor) => (await DoAsync<CheckSession, Visitor?>(null, u => u.ExecuteAsync(visitor.Session.Id, Stop)))!;

    internal async Task<Visitor> NewOrganisationAsync(Visitor visitor, string slug)
    {
        Assert.True((await DoAsync<CreateOrganisation, Result<Tenant>>(visitor, u => u.ExecuteAsync(slug, slug, Stop))).Succeeded);
        return await AgainAsync(visitor);
    }

    internal async Task<Visitor> NewMemberAsync(Visitor owner, string email, MemberRole role)
    {
        Assert.True((await DoAsync<InviteMember, Result<InvitationView>>(owner, u => u.ExecuteAsync(email, role, Stop))).Succeeded);
        Assert.True((await DoAsync<AnswerInvitation, Result<AccountId>>(null, u => u.JoinAsync(LinkFor(email), email, Good, Stop))).Succeeded);
        return await SignInAsync(email);
    }

    /// <summary>The letters to an address, oldest first.</summary>
    internal IReadOnlyList<string> LettersTo(string email) =>
    [
        .. Directory.GetFiles(Database.Services.GetRequiredService<PlatformFolder>().Mail, "*.eml").Order(StringComparer.Ordinal)
            .Select(file => File.ReadAllText(file).Replace("=\r\n", "", StringComparison.Ordinal).Replace("=\n", "", StringComparison.Ordinal).Replace("=3D", "=", StringComparison.Ordinal))
            .Where(text => text.Contains($"To: {email}", StringComparison.OrdinalIgnoreCase)),
    ];

    internal string LinkFor(string email) => Link().Match(LettersTo(email)[^1]).Groups[1].Value;

    internal async Task<IReadOnlyList<AuditEntry>> TrailOfAsync(TenantId tenant) =>
        await Database.For(tenant).GetRequiredService<IAuditTrail>().ReadAsync(0, 1000, Stop);

    [GeneratedRegex(@"\?link=([\w-]+)")]
    private static partial Regex Link();
}
