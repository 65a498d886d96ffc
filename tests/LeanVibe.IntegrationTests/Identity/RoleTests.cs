using LeanVibe.IntegrationTests.Databases;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Connections;
using LeanVibe.Platform.Identity.Connections.SetUp;
using LeanVibe.Platform.Identity.Members;
using LeanVibe.Platform.Identity.OAuth;
using LeanVibe.Platform.Identity.Provisioning;
using LeanVibe.Platform.Identity.Roles;
using LeanVibe.Platform.Identity.Sessions;
using LeanVibe.Platform.Identity.Tokens;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.IntegrationTests.Identity;

/// <summary>Roles that organisations make for themselves: what they give, to whom, and that nobody climbs by them.</summary>
public abstract class RoleTests(PostgresServer? server) : IdentitySuite(server)
{
    [Fact]
    public async Task A_custom_role_gives_what_it_says_and_a_change_counts_at_the_next_request_of_every_credential()
    {
        var ada = await OwnerAsync();
        var role = await MakeAsync(ada, "Release manager", Permission.See, Permission.Approve);
        var bob = await WithAsync(ada, "bob@example.com", role);
        Assert.Equal("See, Approve", Words(bob.Held!.May));
        var token = (await DoAsync<MakeToken, Result<MadeToken>>(bob, u => u.ExecuteAsync(TokenKind.Personal, "laptop", [Permission.See, Permission.Approve], 1, Stop))).Value;
        var grant = new Grant(Guid.NewGuid(), Client.CommandLine.Id, bob.Organisation, bob.Session.Account, await VersionOfAsync(bob), TimeProvider.System.GetUtcNow()) { Scope = [Permission.See, Permission.Approve] };
        await Database.Services.GetRequiredService<IGrantStore>().AddAsync(grant, Stop);
        Assert.Equal("See, Approve", Words((await BearerAsync(token)).May));
        Assert.Equal("See, Approve", Words((await HeldAsync(grant)).May));

        Assert.True((await ChangeAsync(ada, role.Id, "Release watcher", Permission.See, Permission.SeeAudit)).Succeeded);
        Assert.Equal("See, SeeAudit", Words((await AgainAsync(bob)).Held!.May));
        Assert.Equal("See", Words((await BearerAsync(token)).May));
        Assert.Equal("See", Words((await HeldAsync(grant)).May));
        Assert.Contains($"from {role} to Release watcher: See, SeeAudit", (await TrailOfAsync(ada.Organisation!.Value)).Select(e => e.Detail));
    }

    [Fact]
    public async Task A_role_has_a_name_of_its_own_and_gives_what_can_be_given()
    {
        var ada = await OwnerAsync();
        await MakeAsync(ada, "Release manager", Permission.See);
        async Task<string?> Try(string name, params Permission[] may) => (await DoAsync<MakeRole, Result<CustomRole>>(ada, u => u.ExecuteAsync(Draft(name, may), Stop))).Error?.Code;
        Assert.Equal("role-name-taken", await Try(" release MANAGER ", Permission.See));
        foreach (var name in new[] { "", "  ", "owner", "Developer", "two\nlines", new string('x', 51), Guid.NewGuid().ToString() })
        {
            Assert.Equal("role-name-invalid", await Try(name, Permission.See));
        }

        Assert.Equal("role-permission-invalid", await Try("Second owner", Permission.See, Permission.Own));
        Assert.Equal("role-permission-invalid", await Try("Directory", Permission.See, Permission.Provision));
        Assert.Equal("role-permission-invalid", await Try("Nothing that is", Permission.See, (Permission)99));
        Assert.Equal("role-sees-nothing", await Try("Blind", Permission.Build));
        for (var n = 1; n < 50; n++)
        {
            Assert.Null(await Try($"Role {n}", Permission.See));
        }

        Assert.Equal("roles-many", await Try("One too many", Permission.See));
    }

    [Fact]
    public async Task Nobody_makes_changes_gives_takes_or_removes_a_role_that_may_what_they_may_not()
    {
        var ada = await OwnerAsync();
        var people = await MakeAsync(ada, "People", Permission.See, Permission.SeeMembers, Permission.ManageMembers);
        var strong = await MakeAsync(ada, "Bookkeeper", Permission.See, Permission.SeeBilling);
        var eve = await WithAsync(ada, "eve@example.com", people);
        var kim = await WithAsync(ada, "kim@example.com", strong);
        var admin = await NewMemberAsync(ada, "admin@example.com", Role.Administrator);
        var own = eve.Session.Account;

        Assert.Equal("role-too-weak", (await DoAsync<MakeRole, Result<CustomRole>>(eve, u => u.ExecuteAsync(Draft("Mine", [Permission.See, Permission.SeeBilling]), Stop))).Error!.Code);
        Assert.Equal("role-too-weak", (await ChangeAsync(eve, people.Id, "People", Permission.See, Permission.SeeMembers, Permission.ManageMembers, Permission.SeeAudit)).Error!.Code);
        Assert.Equal("role-too-weak", (await ChangeAsync(eve, strong.Id, "Bookkeeper", Permission.See)).Error!.Code);
        Assert.Equal("role-too-weak", (await RemoveAsync(eve, strong.Id)).Error!.Code);
        foreach (var role in new MemberRole[] { MemberRole.Of(strong.Id), Role.Administrator, Role.Auditor, Role.Developer, Role.Owner })
        {
            Assert.Equal("role-too-weak", (await DoAsync<ChangeMember, Result<bool>>(eve, u => u.GiveRoleAsync(own, role, Stop))).Error!.Code);
            Assert.Equal("role-too-weak", (await DoAsync<InviteMember, Result<InvitationView>>(eve, u => u.ExecuteAsync("new@example.com", role, Stop))).Error!.Code);
            Assert.Equal("role-too-weak", (await DoAsync<GiveGroupRole, Result<GroupRole>>(eve, u => u.ExecuteAsync("Everybody", role, Stop))).Error!.Code);
        }

        foreach (var stronger in new[] { kim, admin, ada })
        {
            Assert.Equal("role-too-weak", (await DoAsync<ChangeMember, Result<bool>>(eve, u => u.GiveRoleAsync(stronger.Session.Account, Role.Viewer, Stop))).Error!.Code);
            Assert.Equal("role-too-weak", (await DoAsync<ChangeMember, Result<bool>>(eve, u => u.RemoveAsync(stronger.Session.Account, Stop))).Error!.Code);
        }

        var group = (await DoAsync<GiveGroupRole, Result<GroupRole>>(ada, u => u.ExecuteAsync("Bookkeeping", MemberRole.Of(strong.Id), Stop))).Value;
        Assert.Equal("role-too-weak", (await DoAsync<GiveGroupRole, Result<GroupRole>>(eve, u => u.ExecuteAsync("BOOKKEEPING", Role.Viewer, Stop))).Error!.Code);
        Assert.Equal("role-too-weak", (await DoAsync<GiveGroupRole, Result<bool>>(eve, u => u.TakeBackAsync(group.Id, Stop))).Error!.Code);
        Assert.Equal(["Bookkeeper", "People"], (await RolesAsync(ada)).Select(r => r.Name));

        // What is theirs to give they give.
        Assert.True((await DoAsync<InviteMember, Result<InvitationView>>(eve, u => u.ExecuteAsync("new@example.com", MemberRole.Of(people.Id), Stop))).Succeeded);
        Assert.True((await DoAsync<MakeRole, Result<CustomRole>>(eve, u => u.ExecuteAsync(Draft("Greeter", [Permission.See, Permission.SeeMembers]), Stop))).Succeeded);
        var tried = (await TrailOfAsync(ada.Organisation!.Value)).Where(e => e.Reason == "more than whoever does it may").Select(e => e.Action).ToHashSet();
        Assert.True(tried.IsSupersetOf(["role.make-refuse", "role.change-refuse", "role.remove-refuse", "member.role-refuse", "member.invite-refuse", "group.role-refuse", "group.role-end-refuse"]), string.Join(", ", tried));
    }

    [Fact]
    public async Task Whoever_may_less_than_an_administrator_neither_hands_the_directory_over_nor_chooses_the_provider()
    {
        var ada = await OwnerAsync();
        var it = await MakeAsync(ada, "IT", Permission.See, Permission.SeeMembers, Permission.ManageMembers, Permission.ManageTokens, Permission.ManageOrganisation);
        var eve = await WithAsync(ada, "eve@example.com", it);
        Assert.Equal("role-too-weak", (await DoAsync<MakeToken, Result<MadeToken>>(eve, u => u.ExecuteAsync(TokenKind.Directory, "okta", [], 1, Stop))).Error!.Code);
        Assert.Equal("token-too-much", (await DoAsync<MakeToken, Result<MadeToken>>(eve, u => u.ExecuteAsync(TokenKind.Organisation, "build", [Permission.Build], 1, Stop))).Error!.Code);
        var draft = new ConnectionDraft("Mine") { Oidc = new("https://provider.example", "id", "secret"), OtherRole = Role.Administrator };
        Assert.Equal("role-too-weak", (await DoAsync<SaveConnection, Result<Connection>>(eve, u => u.MakeAsync(draft, Stop))).Error!.Code);
        var known = new Connection(Guid.NewGuid(), ada.Organisation!.Value, ConnectionKind.Oidc, "Theirs", TimeProvider.System.GetUtcNow()) { Oidc = draft.Oidc };
        await Database.Services.GetRequiredService<IConnectionStore>().SaveAsync(known, Stop);
        Assert.Equal("role-too-weak", (await DoAsync<SaveConnection, Result<Connection>>(eve, u => u.ChangeAsync(known.Id, draft, Stop))).Error!.Code);
        Assert.Equal("role-too-weak", (await DoAsync<InviteSetUp, Result<MadeSetUp>>(eve, u => u.ExecuteAsync(new("Mine"), Stop))).Error!.Code);
        Assert.Equal("role-too-weak", (await DoAsync<InviteSetUp, Result<MadeSetUp>>(eve, u => u.ExecuteAsync(new("") { Connection = known.Id }, Stop))).Error!.Code);
        Assert.Equal("role-none-such", (await DoAsync<SaveConnection, Result<Connection>>(ada, u => u.ChangeAsync(known.Id, draft with { OtherRole = MemberRole.Of(Guid.NewGuid()) }, Stop))).Error!.Code);
    }

    [Fact]
    public async Task A_role_that_is_given_stays_until_nobody_has_it()
    {
        var ada = await OwnerAsync();
        var role = await MakeAsync(ada, "Release manager", Permission.See, Permission.Approve);
        var given = MemberRole.Of(role.Id);
        var bob = await WithAsync(ada, "bob@example.com", role);
        Assert.True((await DoAsync<InviteMember, Result<InvitationView>>(ada, u => u.ExecuteAsync("eve@example.com", given, Stop))).Succeeded);
        var group = (await DoAsync<GiveGroupRole, Result<GroupRole>>(ada, u => u.ExecuteAsync("Releases", given, Stop))).Value;
        var connection = new Connection(Guid.NewGuid(), ada.Organisation!.Value, ConnectionKind.Oidc, "Okta", TimeProvider.System.GetUtcNow()) { Rules = [new("releases", given)] };
        await Database.Services.GetRequiredService<IConnectionStore>().SaveAsync(connection, Stop);
        var refused = (await RemoveAsync(ada, role.Id)).Error!;
        Assert.Equal(("role-in-use", "This role is still given: 1 member, 1 open invitation, 1 group, 1 connection."), (refused.Code, refused.Message));

        Assert.True((await DoAsync<ChangeMember, Result<bool>>(ada, u => u.GiveRoleAsync(bob.Session.Account, Role.Viewer, Stop))).Succeeded);
        Assert.Contains("from Release manager to Viewer", (await TrailOfAsync(ada.Organisation!.Value)).Select(e => e.Detail));
        Assert.True((await DoAsync<WithdrawInvitation, Result<bool>>(ada, async u => await u.ExecuteAsync((await InvitationsAsync(ada)).Single().Id, Stop))).Succeeded);
        Assert.True((await DoAsync<GiveGroupRole, Result<bool>>(ada, u => u.TakeBackAsync(group.Id, Stop))).Succeeded);
        await Database.Services.GetRequiredService<IConnectionStore>().SaveAsync(connection with { Rules = [] }, Stop);
        Assert.True((await RemoveAsync(ada, role.Id)).Succeeded);
        Assert.Equal("role-unknown", (await RemoveAsync(ada, role.Id)).Error!.Code);
        Assert.Equal("role-none-such", (await DoAsync<ChangeMember, Result<bool>>(ada, u => u.GiveRoleAsync(bob.Session.Account, given, Stop))).Error!.Code);
        Assert.Equal(MemberChange.NoSuchRole, await Database.Services.GetRequiredService<IMembershipStore>().ChangeAsync(ada.Organisation!.Value, bob.Session.Account, given, Stop));
    }

    [Fact]
    public async Task Changing_a_role_takes_the_right_a_fresh_proof_and_ones_own_organisation()
    {
        var ada = await OwnerAsync();
        var role = await MakeAsync(ada, "Release manager", Permission.See);
        foreach (var weak in Enum.GetValues<Role>().Where(r => r is not (Role.Owner or Role.Administrator)))
        {
            var member = new Visitor(ada.Session, ada.Email, ada.Name, ada.Organisation, HeldRole.Of(weak));
            Assert.Equal("role-too-weak", (await ChangeAsync(member, role.Id, "x", Permission.See)).Error!.Code);
            Assert.Equal("role-too-weak", (await RemoveAsync(member, role.Id)).Error!.Code);
        }

        var stale = new Visitor(ada.Session with { ProvenAt = ada.Session.ProvenAt - TimeSpan.FromHours(1) }, ada.Email, ada.Name, ada.Organisation, ada.Held);
        Assert.Equal("prove-again", (await ChangeAsync(stale, role.Id, "x", Permission.See)).Error!.Code);
        Assert.Equal("prove-again", (await RemoveAsync(stale, role.Id)).Error!.Code);

        var eve = await NewOrganisationAsync(await NewPersonAsync("eve@example.com"), "birch");
        Assert.Equal("role-unknown", (await ChangeAsync(eve, role.Id, "x", Permission.See)).Error!.Code);
        Assert.Equal("role-unknown", (await RemoveAsync(eve, role.Id)).Error!.Code);
        Assert.Equal("role-none-such", (await DoAsync<InviteMember, Result<InvitationView>>(eve, u => u.ExecuteAsync("kim@example.com", MemberRole.Of(role.Id), Stop))).Error!.Code);
        Assert.Empty(await RolesAsync(eve));
        Assert.Equal("Release manager", (await RolesAsync(ada)).Single().Name);
    }

    [Fact]
    public async Task A_membership_whose_role_is_gone_may_nothing()
    {
        var ada = await OwnerAsync();
        var bob = await NewPersonAsync("bob@example.com");
        await Database.Services.GetRequiredService<IMembershipStore>().AddAsync(ada.Organisation!.Value, new(bob.Session.Account, "bob@example.com", "bob", MemberRole.Of(Guid.NewGuid()), TimeProvider.System.GetUtcNow()), Stop);
        Assert.Empty((await Database.Services.GetRequiredService<IMembershipStore>().FindAsync(bob.Session.Account, ada.Organisation!.Value, Stop))!.May);
    }

    private async Task<Visitor> OwnerAsync() => await NewOrganisationAsync(await NewPersonAsync("ada@example.com"), "aspen");

    private static RoleDraft Draft(string name, IReadOnlyList<Permission> may) => new(name) { Permissions = may };

    private async Task<CustomRole> MakeAsync(Visitor visitor, string name, params Permission[] may) => (await DoAsync<MakeRole, Result<CustomRole>>(visitor, u => u.ExecuteAsync(Draft(name, may), Stop))).Value;

    private Task<Result<CustomRole>> ChangeAsync(Visitor visitor, Guid id, string name, params Permission[] may) => DoAsync<ChangeRole, Result<CustomRole>>(visitor, u => u.ExecuteAsync(id, Draft(name, may), Stop));

    private Task<Result<bool>> RemoveAsync(Visitor visitor, Guid id) => DoAsync<RemoveRole, Result<bool>>(visitor, u => u.ExecuteAsync(id, Stop));

    private async Task<Visitor> WithAsync(Visitor owner, string email, CustomRole role) => await NewMemberAsync(owner, email, MemberRole.Of(role.Id));

    private async Task<IEnumerable<RoleView>> RolesAsync(Visitor visitor) => (await DoAsync<ListRoles, Result<IReadOnlyList<RoleView>>>(visitor, u => u.ExecuteAsync(Stop))).Value.Where(r => r.IsCustom);

    private async Task<IReadOnlyList<InvitationView>> InvitationsAsync(Visitor visitor) => (await DoAsync<ListMembers, Result<IReadOnlyList<InvitationView>>>(visitor, u => u.InvitationsAsync(Stop))).Value;

    private async Task<Bearer> BearerAsync(MadeToken made) => (await DoAsync<CheckToken, Bearer?>(null, u => u.ExecuteAsync(made.Token, Stop)))!;

    private Task<Held> HeldAsync(Grant grant) => DoAsync<HoldGrant, Held>(null, u => u.ExecuteAsync(grant.Id, TimeProvider.System.GetUtcNow(), Stop));

    private async Task<int> VersionOfAsync(Visitor visitor) => (await Database.Services.GetRequiredService<IAccountStore>().FindAsync(visitor.Session.Account, Stop))!.Version;

    private static string Words(IEnumerable<Permission> may) => string.Join(", ", may.Order());

    public sealed class OnSqlite() : RoleTests(null);

    public sealed class OnPostgres(PostgresServer server) : RoleTests(server);
}
