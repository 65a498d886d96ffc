using LeanVibe.IntegrationTests.Databases;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Members;
using LeanVibe.Platform.Identity.Sessions;
using LeanVibe.Platform.Identity.Tokens;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.IntegrationTests.Identity;

/// <summary>Tokens of people, of programs and of identity providers: one kind of thing, looked up at every request.</summary>
public abstract class TokenTests(PostgresServer? server) : IdentitySuite(server)
{
    [Fact]
    public async Task A_personal_token_may_what_its_scope_says_and_its_person_still_may()
    {
        var ada = await NewOrganisationAsync(await NewPersonAsync("ada@example.com"), "aspen");
        var bob = await NewMemberAsync(ada, "bob@example.com", Role.Founder);
        var token = (await MakeAsync(bob, TokenKind.Personal, Permission.See, Permission.Approve)).Value;
        Assert.Equal("bob@example.com: See, Approve", await MayAsync(token));

        await GiveAsync(ada, bob, Role.Developer);
        Assert.Equal("bob@example.com: See", await MayAsync(token));
        await GiveAsync(ada, bob, null);
        Assert.Null(await CheckAsync(token));
        Assert.Empty((await DoAsync<ListTokens, Result<IReadOnlyList<TokenView>>>(ada, u => u.ExecuteAsync(Stop))).Value);
    }

    [Fact]
    public async Task A_personal_token_of_somebody_who_is_no_member_opens_nothing()
    {
        var ada = await NewOrganisationAsync(await NewPersonAsync("ada@example.com"), "aspen");
        var eve = await NewPersonAsync("eve@example.com");
        var (token, now) = (AccessToken.New(), TimeProvider.System.GetUtcNow());
        var grant = new TokenGrant(AccessToken.IdOf(AccessToken.HashOf(token)), ada.Organisation!.Value, TokenKind.Personal, "left", now, now.AddDays(1)) { Scope = [Permission.See], Account = eve.Session.Account };
        await Database.Services.GetRequiredService<IAccessTokens>().AddAsync(AccessToken.HashOf(token), grant, 1, Stop);
        Assert.Null(await DoAsync<CheckToken, Bearer?>(null, u => u.ExecuteAsync(token, Stop)));
        Assert.Contains("whose it is, is no member", (await TrailOfAsync(ada.Organisation!.Value)).Select(e => e.Reason));
    }

    [Fact]
    public async Task Nobody_makes_a_token_that_may_more_than_they()
    {
        var ada = await NewOrganisationAsync(await NewPersonAsync("ada@example.com"), "aspen");
        var bob = await NewMemberAsync(ada, "bob@example.com", Role.Developer);
        Assert.Equal(TokenErrors.TooMuch, (await MakeAsync(bob, TokenKind.Personal, Permission.Approve)).Error);
        Assert.Equal(TokenErrors.TooMuch, (await MakeAsync(ada, TokenKind.Personal, Permission.Own)).Error);
        Assert.Equal(TokenErrors.TooMuch, (await MakeAsync(ada, TokenKind.Organisation, Permission.Provision)).Error);
        Assert.Equal("role-too-weak", (await MakeAsync(bob, TokenKind.Organisation, Permission.See)).Error!.Code);
        Assert.Equal("role-too-weak", (await MakeAsync(bob, TokenKind.Directory)).Error!.Code);
        Assert.Equal(TokenErrors.Invalid, (await MakeAsync(ada, TokenKind.Personal)).Error);
        Assert.Equal(3, (await TrailOfAsync(ada.Organisation!.Value)).Count(e => e.Action == "token.make-refuse"));
    }

    [Fact]
    public async Task Making_one_takes_a_person_with_a_fresh_proof_and_a_personal_token_gives_none()
    {
        var ada = await NewOrganisationAsync(await NewPersonAsync("ada@example.com"), "aspen");
        var stale = new Visitor(ada.Session with { ProvenAt = ada.Session.ProvenAt - TimeSpan.FromHours(1) }, ada.Email, ada.Name, ada.Organisation, ada.Held);
        Assert.Equal("prove-again", (await MakeAsync(stale, TokenKind.Directory)).Error!.Code);

        var token = (await MakeAsync(ada, TokenKind.Personal, Permission.See, Permission.ManageMembers, Permission.ManageTokens)).Value;
        var bearer = (await CheckAsync(token))!;
        await using var scope = Database.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(ada.Organisation!.Value);
        scope.ServiceProvider.GetRequiredService<CurrentAccess>().Enter(bearer.May);
        scope.ServiceProvider.GetRequiredService<CurrentAccess>().EnterMaker(bearer.Grant.Account!.Value);
        Assert.Equal("prove-again", (await scope.ServiceProvider.GetRequiredService<ChangeMember>().RemoveAsync((await NewMemberAsync(ada, "bob@example.com", Role.Viewer)).Session.Account, Stop)).Error!.Code);
        Assert.Equal(IdentityErrors.NotSignedIn, (await scope.ServiceProvider.GetRequiredService<MakeToken>().ExecuteAsync(TokenKind.Organisation, "x", [Permission.See], 1, Stop)).Error);
    }

    [Fact]
    public async Task An_administrator_makes_no_token_that_makes_and_removes_owners()
    {
        var ada = await NewOrganisationAsync(await NewPersonAsync("ada@example.com"), "aspen");
        var bob = await NewMemberAsync(ada, "bob@example.com", Role.Administrator);
        Assert.Equal("role-too-weak", (await MakeAsync(bob, TokenKind.Directory)).Error?.Code);
        Assert.True((await MakeAsync(bob, TokenKind.Organisation, Permission.ManageMembers)).Succeeded);
    }

    [Fact]
    public async Task A_programs_token_may_no_more_than_its_maker_may_by_then()
    {
        var ada = await NewOrganisationAsync(await NewPersonAsync("ada@example.com"), "aspen");
        var bob = await NewMemberAsync(ada, "bob@example.com", Role.Administrator);
        var token = (await MakeAsync(bob, TokenKind.Organisation, Permission.See, Permission.ManageMembers)).Value;
        Assert.Equal("token tests: See, ManageMembers", await MayAsync(token));
        await GiveAsync(ada, bob, Role.Viewer);
        Assert.Equal("token tests: See", await MayAsync(token));
        await GiveAsync(ada, bob, Role.Owner);
        Assert.Equal("token tests: See, ManageMembers", await MayAsync(token));
    }

    [Fact]
    public async Task An_identity_provider_has_two_at_most_so_that_one_replaces_the_other()
    {
        var ada = await NewOrganisationAsync(await NewPersonAsync("ada@example.com"), "aspen");
        var made = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => MakeAsync(ada, TokenKind.Directory)));
        var good = made.Where(m => m.Succeeded).Select(m => m.Value).ToList();
        Assert.Equal(2, good.Count);
        Assert.Equal("directory tests: Provision", await MayAsync(good[0]));
        Assert.True((await EndAsync(ada, good[0].View.Id)).Succeeded);
        Assert.Null(await CheckAsync(good[0]));
        Assert.NotNull(await CheckAsync(good[1]));
        Assert.True((await MakeAsync(ada, TokenKind.Directory)).Succeeded);
    }

    [Fact]
    public async Task Lists_show_the_last_use_and_never_the_token()
    {
        var ada = await NewOrganisationAsync(await NewPersonAsync("ada@example.com"), "aspen");
        var bob = await NewMemberAsync(ada, "bob@example.com", Role.Developer);
        var (own, other) = ((await MakeAsync(bob, TokenKind.Personal, Permission.See)).Value, (await MakeAsync(ada, TokenKind.Personal, Permission.See)).Value);
        Assert.Null(Assert.Single(await OwnAsync(bob)).UsedAt);
        await CheckAsync(own);
        Assert.NotNull(Assert.Single(await OwnAsync(bob)).UsedAt);
        var all = (await DoAsync<ListTokens, Result<IReadOnlyList<TokenView>>>(ada, u => u.ExecuteAsync(Stop))).Value;
        Assert.Equal(new HashSet<Guid> { own.View.Id, other.View.Id }, all.Select(t => t.Id).ToHashSet());
        Assert.DoesNotContain(own.Token, string.Concat(all), StringComparison.Ordinal);

        Assert.Equal(TokenErrors.Unknown, (await DoAsync<EndToken, Result<bool>>(bob, u => u.OwnAsync(other.View.Id, Stop))).Error);
        Assert.True((await DoAsync<EndToken, Result<bool>>(bob, u => u.OwnAsync(own.View.Id, Stop))).Succeeded);
        Assert.Null(await CheckAsync(own));
    }

    [Fact]
    public async Task Nobody_ends_or_sees_a_token_of_another_organisation()
    {
        var ada = await NewOrganisationAsync(await NewPersonAsync("ada@example.com"), "aspen");
        var eve = await NewOrganisationAsync(await NewPersonAsync("eve@example.com"), "birch");
        var token = (await MakeAsync(ada, TokenKind.Directory)).Value;
        Assert.Equal(TokenErrors.Unknown, (await EndAsync(eve, token.View.Id)).Error);
        Assert.Empty((await DoAsync<ListTokens, Result<IReadOnlyList<TokenView>>>(eve, u => u.ExecuteAsync(Stop))).Value);
        Assert.NotNull(await CheckAsync(token));
    }

    [Fact]
    public async Task One_that_has_run_out_opens_nothing_and_the_trail_says_so_once()
    {
        var ada = await NewOrganisationAsync(await NewPersonAsync("ada@example.com"), "aspen");
        var (token, now) = (AccessToken.New(), TimeProvider.System.GetUtcNow());
        var grant = new TokenGrant(AccessToken.IdOf(AccessToken.HashOf(token)), ada.Organisation!.Value, TokenKind.Directory, "old", now.AddDays(-2), now.AddDays(-1)) { Scope = [Permission.Provision] };
        await Database.Services.GetRequiredService<IAccessTokens>().AddAsync(AccessToken.HashOf(token), grant, 2, Stop);
        Assert.Null(await DoAsync<CheckToken, Bearer?>(null, u => u.ExecuteAsync(token, Stop)));
        Assert.Null(await DoAsync<CheckToken, Bearer?>(null, u => u.ExecuteAsync(token, Stop)));
        Assert.Equal("has run out", Assert.Single(await TrailOfAsync(ada.Organisation!.Value), e => e.Action == "token.refuse").Reason);
    }

    private Task<Result<MadeToken>> MakeAsync(Visitor visitor, TokenKind kind, params Permission[] scope) => DoAsync<MakeToken, Result<MadeToken>>(visitor, u => u.ExecuteAsync(kind, "tests", scope, 1, Stop));

    private Task<Result<bool>> EndAsync(Visitor visitor, Guid id) => DoAsync<EndToken, Result<bool>>(visitor, u => u.ExecuteAsync(id, Stop));

    private async Task<IReadOnlyList<TokenView>> OwnAsync(Visitor visitor) => (await DoAsync<ListTokens, Result<IReadOnlyList<TokenView>>>(visitor, u => u.OwnAsync(Stop))).Value;

    private Task<Bearer?> CheckAsync(MadeToken made) => DoAsync<CheckToken, Bearer?>(null, u => u.ExecuteAsync(made.Token, Stop));

    private async Task<string> MayAsync(MadeToken made)
    {
        var bearer = (await CheckAsync(made))!;
        return $"{bearer.Name}: {string.Join(", ", bearer.May.Order())}";
    }

    private async Task GiveAsync(Visitor owner, Visitor member, Role? role) =>
        Assert.True((await DoAsync<ChangeMember, Result<bool>>(owner, u => role is { } given ? u.GiveRoleAsync(member.Session.Account, given, Stop) : u.RemoveAsync(member.Session.Account, Stop))).Succeeded);

    public sealed class OnSqlite() : TokenTests(null);

    public sealed class OnPostgres(PostgresServer server) : TokenTests(server);
}
