using LeanVibe.Data;
using LeanVibe.IntegrationTests.Databases;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Accounts;
using LeanVibe.Platform.Identity.Codes;
using LeanVibe.Platform.Identity.Sessions;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.IntegrationTests.Identity;

/// <summary>Signing up, signing in, being refused, getting back in.</summary>
public abstract class AccountTests(PostgresServer? server) : IdentitySuite(server)
{
    [Fact]
    public async Task A_person_signs_up_by_mail_and_is_signed_in()
    {
        var ada = await NewPersonAsync("Ada@Example.com");
        Assert.Equal(("Ada@Example.com", null), (ada.Email, ada.Organisation));
        Assert.Equal(ada.Session.Account, (await SignInAsync("ada@example.COM")).Session.Account);
        Assert.Contains("session.start", (await TrailOfAsync(ada.Session.Account.Space)).Select(e => e.Action));
    }

    [Fact]
    public async Task The_database_shows_nobodys_address_or_name()
    {
        var ada = await NewPersonAsync("ada@example.com");
        await using var db = Database.Services.GetRequiredService<IDatabase>().Open(null);
        var row = await db.Accounts.SingleAsync(Stop);
        Assert.DoesNotContain("ada", row.EmailHash, StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith("$argon2id$", row.PasswordHash, StringComparison.Ordinal);
        Assert.Equal(ada.Session.Account.Value, row.Id);
        if (Database.Address == "sqlite")
        {
            var file = await File.ReadAllBytesAsync(Database.Services.GetRequiredService<PlatformFolder>().Database, Stop);
            Assert.DoesNotContain("ada@example.com", System.Text.Encoding.Latin1.GetString(file), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Nobody_learns_whether_an_address_has_an_account()
    {
        await NewPersonAsync("ada@example.com");
        var wrong = await DoAsync<SignIn, Result<SignedIn>>(null, u => u.ExecuteAsync("ada@example.com", "not this at all", Here, Stop));
        var unknown = await DoAsync<SignIn, Result<SignedIn>>(null, u => u.ExecuteAsync("eve@example.com", "not this at all", Here, Stop));
        Assert.Equal(wrong.Error, unknown.Error);

        Assert.True((await DoAsync<SignUp, Result<bool>>(null, u => u.ExecuteAsync("ada@example.com", Stop))).Succeeded);
        Assert.Contains("have an account", LettersTo("ada@example.com")[^1], StringComparison.Ordinal);
        Assert.True((await DoAsync<Recover, Result<bool>>(null, u => u.ExecuteAsync("eve@example.com", Stop))).Succeeded);
        Assert.Contains("no account", LettersTo("eve@example.com")[^1], StringComparison.Ordinal);
        Assert.Contains("no account", (await TrailOfAsync(TenantId.Personal)).Where(e => e.Action == "signin.refuse").Select(e => e.Reason));
    }

    [Fact]
    public async Task Wrong_passwords_lock_for_a_while_and_the_right_one_is_refused_alike()
    {
        var ada = await NewPersonAsync("ada@example.com");
        for (var i = 0; i < 5; i++)
        {
            Assert.False((await DoAsync<SignIn, Result<SignedIn>>(null, u => u.ExecuteAsync("ada@example.com", $"wrong number {i}", Here, Stop))).Succeeded);
        }

        Assert.Equal(IdentityErrors.SignInRefused, (await DoAsync<SignIn, Result<SignedIn>>(null, u => u.ExecuteAsync("ada@example.com", Good, Here, Stop))).Error);
        Assert.Equal(["wrong password", "locked"], (await TrailOfAsync(ada.Session.Account.Space)).Where(e => e.Action == "signin.refuse").Select(e => e.Reason).Distinct());
    }

    /// <summary>Another attempt at the same time, counted already, may have looked at the clock a moment later.</summary>
    [Fact]
    public async Task The_attempts_that_are_free_lock_nothing_whatever_the_clock_says()
    {
        var ada = await NewPersonAsync("ada@example.com");
        var accounts = Database.Services.GetRequiredService<IAccountStore>();
        await accounts.ChangeAsync(ada.Session.Account, a => a with { Failures = 1, LockedUntil = TimeProvider.System.GetUtcNow().AddMinutes(1) }, Stop);
        Assert.True((await DoAsync<SignIn, Result<SignedIn>>(null, u => u.ExecuteAsync("ada@example.com", Good, Here, Stop))).Succeeded);

        await accounts.ChangeAsync(ada.Session.Account, a => a with { Failures = 5, LockedUntil = TimeProvider.System.GetUtcNow().AddMinutes(1) }, Stop);
        Assert.False((await DoAsync<SignIn, Result<SignedIn>>(null, u => u.ExecuteAsync("ada@example.com", Good, Here, Stop))).Succeeded);
    }

    [Fact]
    public async Task Of_many_attempts_at_once_no_more_are_looked_at_than_one_after_the_other()
    {
        var ada = await NewPersonAsync("ada@example.com");
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => DoAsync<SignIn, Result<SignedIn>>(null, u => u.ExecuteAsync("ada@example.com", $"wrong number {i}", Here, Stop))));
        Assert.Equal(5, (await TrailOfAsync(ada.Session.Account.Space)).Count(e => e.Reason == "wrong password"));

        var accounts = Database.Services.GetRequiredService<IAccountStore>();
        var account = await accounts.ChangeAsync(ada.Session.Account, a => a with { Failures = 0, LockedUntil = null }, Stop);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => DoAsync<CheckCode, Error?>(null, u => u.ExecuteAsync(account!, "000000", Stop))));
        Assert.Equal(5, (await TrailOfAsync(ada.Session.Account.Space)).Count(e => e.Reason == "wrong code"));
    }

    [Fact]
    public async Task A_proof_gives_the_session_another_secret_and_a_page_that_asks_by_itself_does_not_use_it()
    {
        await NewPersonAsync("ada@example.com");
        var before = (await DoAsync<SignIn, Result<SignedIn>>(null, u => u.ExecuteAsync("ada@example.com", Good, Here, Stop))).Value.Secret;
        var ada = (await CheckAsync(before))!;
        var after = (await DoAsync<ProveAgain, Result<string>>(ada, u => u.ExecuteAsync(Good, Stop))).Value;
        Assert.Null(await CheckAsync(before));
        Assert.Equal(ada.Session.Id, (await CheckAsync(after))!.Session.Id);

        // Another sign-in in the same browser ends what it had; in another one it does not.
        await NewPersonAsync("eve@example.com");
        Assert.NotNull(await CheckAsync(after));
        var there = (await DoAsync<SignIn, Result<SignedIn>>(null, u => u.ExecuteAsync("ada@example.com", Good, Here, Stop))).Value.Secret;
        Assert.True((await DoAsync<SignIn, Result<SignedIn>>(await CheckAsync(there), u => u.ExecuteAsync("eve@example.com", Good, Here, Stop))).Succeeded);
        Assert.Null(await CheckAsync(there));

        var (sessions, earlier) = (Database.Services.GetRequiredService<ISessionStore>(), DateTimeOffset.FromUnixTimeMilliseconds(TimeProvider.System.GetUtcNow().AddMinutes(-5).ToUnixTimeMilliseconds()));
        await sessions.ChangeAsync(ada.Session.Id, s => s with { SeenAt = earlier }, Stop);
        await AgainAsync(ada);
        Assert.Equal(earlier, (await sessions.FindAsync(ada.Session.Id, Stop))!.SeenAt);
        await CheckAsync(after);
        Assert.True((await sessions.FindAsync(ada.Session.Id, Stop))!.SeenAt > earlier);
    }

    [Fact]
    public async Task From_one_place_only_so_many_links_are_tried()
    {
        var tried = new List<Error?>();
        for (var i = 0; i < 42; i++)
        {
            tried.Add((await DoAsync<ConfirmSignUp, Result<AccountId>>(null, u => u.ExecuteAsync("no link", "Ada", Good, Stop))).Error);
        }

        Assert.Equal((IdentityErrors.LinkDead, IdentityErrors.TooOften), (tried[0], tried[^1]));
    }

    [Fact]
    public async Task A_secret_for_an_authenticator_is_shown_once_and_recovery_codes_cannot_be_guessed()
    {
        var ada = await NewPersonAsync("ada@example.com");
        async Task<string> SecretAsync(bool anew) => (await DoAsync<SetUpCodes, Result<CodeSetUp>>(ada, u => u.BeginAsync(anew, Stop))).Value.Secret;
        var (first, second) = (await SecretAsync(true), await SecretAsync(true));
        Assert.NotEqual(first, second);
        Assert.Equal(second, await SecretAsync(false));
        Task<Result<IReadOnlyList<string>>> ConfirmAsync(string secret) => DoAsync<SetUpCodes, Result<IReadOnlyList<string>>>(ada, u => u.ConfirmAsync(TimeCode.At(secret, TimeCode.StepAt(TimeProvider.System.GetUtcNow())), Stop));
        Assert.Equal(IdentityErrors.CodeRefused, (await ConfirmAsync(first)).Error);
        Assert.All((await ConfirmAsync(second)).Value, code => Assert.True(code.Count(char.IsAsciiLetterOrDigit) * Math.Log2(31) >= 112, code));
    }

    [Fact]
    public async Task Wrong_attempts_are_forgotten_after_a_quiet_hour_and_not_before()
    {
        var ada = await NewPersonAsync("ada@example.com");
        var accounts = Database.Services.GetRequiredService<IAccountStore>();
        foreach (var (quiet, failures) in new[] { (TimeSpan.FromMinutes(50), 10), (TimeSpan.FromMinutes(70), 1) })
        {
            await accounts.ChangeAsync(ada.Session.Account, a => a with { Failures = 9, LockedUntil = TimeProvider.System.GetUtcNow() - quiet }, Stop);
            Assert.False((await DoAsync<SignIn, Result<SignedIn>>(null, u => u.ExecuteAsync("ada@example.com", "not this at all", Here, Stop))).Succeeded);
            Assert.Equal(failures, (await accounts.FindAsync(ada.Session.Account, Stop))!.Failures);
        }

        await SignInAsync("ada@example.com");
        Assert.Equal(0, (await accounts.FindAsync(ada.Session.Account, Stop))!.Failures);
    }

    [Fact]
    public async Task A_new_password_ends_every_session_and_its_link_is_good_once()
    {
        var ada = await NewPersonAsync("ada@example.com");
        Assert.True((await DoAsync<Recover, Result<bool>>(null, u => u.ExecuteAsync("ada@example.com", Stop))).Succeeded);
        var link = LinkFor("ada@example.com");
        Assert.Equal("password-short", (await DoAsync<ResetPassword, Result<AccountId>>(null, u => u.ExecuteAsync(link, "short", Stop))).Error!.Code);
        Assert.True((await DoAsync<ResetPassword, Result<AccountId>>(null, u => u.ExecuteAsync(link, "walnut ferry cobalt drum", Stop))).Succeeded);
        Assert.Null(await DoAsync<CheckSession, Visitor?>(null, u => u.ExecuteAsync(ada.Session.Id, Stop)));
        Assert.Equal(IdentityErrors.LinkDead, (await DoAsync<ResetPassword, Result<AccountId>>(null, u => u.ExecuteAsync(link, "other words entirely here", Stop))).Error);
        Assert.False((await DoAsync<SignIn, Result<SignedIn>>(null, u => u.ExecuteAsync("ada@example.com", Good, Here, Stop))).Succeeded);
        await SignInAsync("ada@example.com", "walnut ferry cobalt drum");
    }

    [Fact]
    public async Task Links_do_not_stand_in_for_each_other_and_cannot_be_forged()
    {
        await DoAsync<SignUp, Result<bool>>(null, u => u.ExecuteAsync("ada@example.com", Stop));
        var link = LinkFor("ada@example.com");
        Assert.Null(await DoAsync<ConfirmSignUp, string?>(null, u => u.EmailOfAsync(link[..^2] + (link[^2] == 'A' ? "BB" : "AA"), Stop)));
        Assert.False(await DoAsync<ResetPassword, bool>(null, u => u.IsGoodAsync(link, Stop)));
        Assert.True((await DoAsync<ConfirmSignUp, Result<AccountId>>(null, u => u.ExecuteAsync(link, "Ada", Good, Stop))).Succeeded);
        Assert.Equal(IdentityErrors.LinkDead, (await DoAsync<ConfirmSignUp, Result<AccountId>>(null, u => u.ExecuteAsync(link, "Ada", Good, Stop))).Error);
    }

    [Fact]
    public async Task Sessions_are_listed_and_a_revoked_one_opens_nothing()
    {
        var here = await NewPersonAsync("ada@example.com");
        var there = await SignInAsync("ada@example.com");
        var list = (await DoAsync<ListSessions, Result<IReadOnlyList<SessionView>>>(here, u => u.ExecuteAsync(Stop))).Value;
        Assert.Equal([(there.Session.Id, false), (here.Session.Id, true)], list.Select(s => (s.Id, s.IsThis)));
        Assert.True((await DoAsync<EndSession, Result<bool>>(here, u => u.ExecuteAsync(there.Session.Id, Stop))).Succeeded);
        Assert.Null(await DoAsync<CheckSession, Visitor?>(null, u => u.ExecuteAsync(there.Session.Id, Stop)));

        var eve = await NewPersonAsync("eve@example.com");
        Assert.Equal(IdentityErrors.SessionUnknown, (await DoAsync<EndSession, Result<bool>>(eve, u => u.ExecuteAsync(here.Session.Id, Stop))).Error);
        Assert.NotNull(await DoAsync<CheckSession, Visitor?>(null, u => u.ExecuteAsync(here.Session.Id, Stop)));
    }

    [Fact]
    public async Task An_authenticator_is_asked_for_each_code_is_good_once_and_recovery_codes_help()
    {
        var ada = await NewPersonAsync("ada@example.com");
        var secret = (await DoAsync<SetUpCodes, Result<CodeSetUp>>(ada, u => u.BeginAsync(true, Stop))).Value.Secret;
        var step = TimeCode.StepAt(TimeProvider.System.GetUtcNow());
        var recovery = (await DoAsync<SetUpCodes, Result<IReadOnlyList<string>>>(ada, u => u.ConfirmAsync(TimeCode.At(secret, step), Stop))).Value;
        Assert.Equal(10, recovery.Count);

        var half = (await DoAsync<SignIn, Result<SignedIn>>(null, u => u.ExecuteAsync("ada@example.com", Good, Here, Stop))).Value;
        Assert.Equal("", half.Secret);
        Task<Result<string>> WithCode(string code) => DoAsync<SignInWithCode, Result<string>>(null, u => u.ExecuteAsync(half.CodeLink, code, Here, Stop));
        Assert.Equal(IdentityErrors.CodeRefused, (await WithCode(TimeCode.At(secret, step))).Error);
        Assert.True((await WithCode(TimeCode.At(secret, step + 1))).Succeeded);
        Assert.Equal(IdentityErrors.CodeRefused, (await WithCode(TimeCode.At(secret, step + 1))).Error);
        Assert.True((await WithCode(recovery[3])).Succeeded);
        Assert.Equal(IdentityErrors.CodeRefused, (await WithCode(recovery[3])).Error);
    }

    [Fact]
    public async Task Two_sign_ups_with_one_address_at_once_make_one_account()
    {
        await DoAsync<SignUp, Result<bool>>(null, u => u.ExecuteAsync("ada@example.com", Stop));
        var link = LinkFor("ada@example.com");
        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => DoAsync<ConfirmSignUp, Result<AccountId>>(null, u => u.ExecuteAsync(link, "Ada", Good, Stop))));
        Assert.Single(made, m => m.Succeeded);
    }

    public sealed class OnSqlite() : AccountTests(null);

    public sealed class OnPostgres(PostgresServer server) : AccountTests(server);
}
