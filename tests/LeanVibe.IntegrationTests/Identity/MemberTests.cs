using LeanVibe.IntegrationTests.Databases;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Connections;
using LeanVibe.Platform.Identity.Elevations;
using LeanVibe.Platform.Identity.Members;
using LeanVibe.Platform.Identity.Sessions;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.IntegrationTests.Identity;

/// <summary>Organisations, who belongs to them, and what they may do there.</summary>
public abstract class MemberTests(PostgresServer? server) : IdentitySuite(server)
{
    [Fact]
    public async Task Whoever_makes_an_organisation_owns_it_and_works_in_it()
    {
        var ada = await NewOrganisationAsync(await NewPersonAsync("ada@example.com"), "aspen");
        Assert.Equal(Role.Owner, ada.Role);
        Assert.Equal(["ada@example.com"], (await MembersAsync(ada)).Select(m => m.Email));
        Assert.Equal("tenant-slug-taken", (await DoAsync<CreateOrganisation, Result<Tenant>>(await NewPersonAsync("eve@example.com"), u => u.ExecuteAsync("aspen", "Aspen", Stop))).Error!.Code);
    }

    [Fact]
    public async Task An_invitation_is_for_one_address_and_good_once()
    {
        var ada = await NewOrganisationAsync(await NewPersonAsync("ada@example.com"), "aspen");
        var bob = await NewPersonAsync("bob@example.com");
        var eve = await NewPersonAsync("eve@example.com");
        Assert.True((await DoAsync<InviteMember, Result<InvitationView>>(ada, u => u.ExecuteAsync("Bob@example.com", Role.Developer, Stop))).Succeeded);
        var link = LinkFor("bob@example.com");

        Assert.Equal(IdentityErrors.InvitationOfAnother, (await AcceptAsync(eve, link)).Error);
        Assert.Equal(IdentityErrors.InvitationOfAnother, (await AcceptAsync(ada, link)).Error);
        Assert.Equal(IdentityErrors.LinkDead, (await DoAsync<AnswerInvitation, Result<AccountId>>(null, u => u.JoinAsync(link, "Eve", Good, Stop))).Error);
        Assert.True((await AcceptAsync(bob, link)).Succeeded);
        Assert.Equal(IdentityErrors.LinkDead, (await AcceptAsync(bob, link)).Error);
        Assert.Equal(Role.Developer, (await AgainAsync(bob)).Role);
        Assert.Contains("another address", (await TrailOfAsync(ada.Organisation!.Value)).Select(e => e.Reason));
    }

    [Fact]
    public async Task A_withdrawn_declined_or_replaced_invitation_is_dead()
    {
        var ada = await NewOrganisationAsync(await NewPersonAsync("ada@example.com"), "aspen");
        var first = (await InviteAsync(ada, "bob@example.com", Role.Viewer)).Value;
        var old = LinkFor("bob@example.com");
        var second = (await InviteAsync(ada, "bob@example.com", Role.Viewer)).Value;
        var link = LinkFor("bob@example.com");
        Assert.NotEqual(first.Id, second.Id);
        Assert.Null(await DoAsync<OpenInvitation, Invited?>(null, u => u.ExecuteAsync(old, Stop)));
        Assert.True((await DoAsync<AnswerInvitation, Result<bool>>(null, u => u.DeclineAsync(link, Stop))).Succeeded);
        Assert.Null(await DoAsync<OpenInvitation, Invited?>(null, u => u.ExecuteAsync(link, Stop)));

        var third = (await InviteAsync(ada, "bob@example.com", Role.Viewer)).Value;
        Assert.True((await DoAsync<WithdrawInvitation, Result<bool>>(ada, u => u.ExecuteAsync(third.Id, Stop))).Succeeded);
        Assert.Null(await DoAsync<OpenInvitation, Invited?>(null, u => u.ExecuteAsync(LinkFor("bob@example.com"), Stop)));
    }

    [Fact]
    public async Task Only_who_manages_members_invites_and_only_owners_make_owners()
    {
        var ada = await NewOrganisationAsync(await NewPersonAsync("ada@example.com"), "aspen");
        var admin = await NewMemberAsync(ada, "admin@example.com", Role.Administrator);
        foreach (var role in new[] { Role.Developer, Role.Founder, Role.Billing, Role.Auditor, Role.Viewer })
        {
            var member = new Visitor(admin.Session, admin.Email, admin.Name, admin.Organisation, HeldRole.Of(role));
            Assert.Equal("role-too-weak", (await InviteAsync(member, "bob@example.com", Role.Viewer)).Error!.Code);
            Assert.Equal("role-too-weak", (await DoAsync<ChangeMember, Result<bool>>(member, u => u.RemoveAsync(ada.Session.Account, Stop))).Error!.Code);
        }

        Assert.Equal("role-too-weak", (await InviteAsync(admin, "bob@example.com", Role.Owner)).Error!.Code);
        Assert.Equal("role-too-weak", (await DoAsync<ChangeMember, Result<bool>>(admin, u => u.GiveRoleAsync(ada.Session.Account, Role.Viewer, Stop))).Error!.Code);
        Assert.Equal("role-too-weak", (await DoAsync<ChangeMember, Result<bool>>(admin, u => u.GiveRoleAsync(admin.Session.Account, Role.Owner, Stop))).Error!.Code);
        Assert.Equal(2, (await MembersAsync(ada)).Count);
    }

    [Fact]
    public async Task The_last_owner_stays_whoever_asks_and_however_often_at_once()
    {
        var ada = await NewOrganisationAsync(await NewPersonAsync("ada@example.com"), "aspen");
        var bob = await NewMemberAsync(ada, "bob@example.com", Role.Owner);
        var left = await Task.WhenAll(new[] { ada, bob }.Select(v => DoAsync<ChangeMember, Result<bool>>(v, u => u.LeaveAsync(Stop))));
        Assert.Single(left, l => l.Succeeded);
        Assert.Single(left, l => l.Error == IdentityErrors.LastOwner);
    }

    [Fact]
    public async Task A_taken_role_counts_at_the_next_request()
    {
        var ada = await NewOrganisationAsync(await NewPersonAsync("ada@example.com"), "aspen");
        var bob = await NewMemberAsync(ada, "bob@example.com", Role.Administrator);
        Assert.True((await DoAsync<ChangeMember, Result<bool>>(ada, u => u.GiveRoleAsync(bob.Session.Account, Role.Viewer, Stop))).Succeeded);
        Assert.Equal(Role.Viewer, (await AgainAsync(bob)).Role);
        Assert.True((await DoAsync<ChangeMember, Result<bool>>(ada, u => u.RemoveAsync(bob.Session.Account, Stop))).Succeeded);
        Assert.Null((await AgainAsync(bob)).Organisation);
    }

    [Fact]
    public async Task A_person_in_two_organisations_switches_and_reaches_no_third_one()
    {
        var ada = await NewOrganisationAsync(await NewPersonAsync("ada@example.com"), "aspen");
        var aspen = ada.Organisation!.Value;
        ada = await NewOrganisationAsync(ada, "birch");
        Assert.Equal(["aspen", "birch"], (await DoAsync<ListOrganisations, Result<IReadOnlyList<OrganisationView>>>(ada, u => u.ExecuteAsync(Stop))).Value.Select(o => o.Slug));
        Assert.True((await DoAsync<SwitchOrganisation, Result<TenantId>>(ada, u => u.ExecuteAsync(aspen, Stop))).Succeeded);
        Assert.Equal(aspen, (await AgainAsync(ada)).Organisation);

        var cedar = await NewOrganisationAsync(await NewPersonAsync("eve@example.com"), "cedar");
        Assert.Equal(IdentityErrors.OrganisationUnknown, (await DoAsync<SwitchOrganisation, Result<TenantId>>(ada, u => u.ExecuteAsync(cedar.Organisation!.Value, Stop))).Error);
        Assert.Equal(aspen, (await AgainAsync(ada)).Organisation);
    }

    [Fact]
    public async Task What_is_dangerous_needs_a_fresh_proof()
    {
        var ada = await NewOrganisationAsync(await NewPersonAsync("ada@example.com"), "aspen");
        var bob = await NewMemberAsync(ada, "bob@example.com", Role.Viewer);
        await Database.Services.GetRequiredService<ISessionStore>().ChangeAsync(ada.Session.Id, s => s with { ProvenAt = s.ProvenAt.AddHours(-1) }, Stop);
        ada = await AgainAsync(ada);
        Assert.Equal("prove-again", (await DoAsync<ChangeMember, Result<bool>>(ada, u => u.RemoveAsync(bob.Session.Account, Stop))).Error!.Code);
        Assert.Equal("prove-again", (await DoAsync<InviteMember, Result<InvitationView>>(ada, u => u.ExecuteAsync("carl@example.com", Role.Viewer, Stop))).Error?.Code);
        Assert.Equal("prove-again", (await DoAsync<SaveConnection, Result<bool>>(ada, u => u.ForgetPersonAsync(Guid.NewGuid(), bob.Session.Account, Stop))).Error?.Code);
        Assert.False((await DoAsync<ProveAgain, Result<string>>(ada, u => u.ExecuteAsync("guess", Stop))).Succeeded);
        Assert.True((await DoAsync<ProveAgain, Result<string>>(ada, u => u.ExecuteAsync(Good, Stop))).Succeeded);
        Assert.True((await DoAsync<ChangeMember, Result<bool>>(await AgainAsync(ada), u => u.RemoveAsync(bob.Session.Account, Stop))).Succeeded);
    }

    [Fact]
    public async Task An_elevation_has_a_reason_an_end_and_stands_in_the_organisations_own_trail()
    {
        var ada = await NewOrganisationAsync(await NewPersonAsync("ada@example.com"), "aspen");
        Task<Result<Elevated>> Try(string reason, int minutes) => DoAsync<Elevate, Result<Elevated>>(null, u => u.ExecuteAsync("aspen", reason, minutes, Stop));
        Assert.Equal("elevation-invalid", (await Try("", 5)).Error!.Code);
        Assert.Equal("elevation-invalid", (await Try("Ada cannot reach her products", 61)).Error!.Code);

        var elevated = (await Try("Ada cannot reach her products", 5)).Value;
        Assert.Equal(ada.Organisation, (await DoAsync<CheckElevation, Elevation?>(null, u => u.ExecuteAsync(elevated.Token, Stop)))!.Organisation);
        Assert.Equal("Ada cannot reach her products", (await TrailOfAsync(ada.Organisation!.Value)).Single(e => e.Action == "elevation.start").Reason);
        Assert.True((await DoAsync<EndElevation, Result<bool>>(null, u => u.ExecuteAsync(elevated.Id, Stop))).Succeeded);
        Assert.Null(await DoAsync<CheckElevation, Elevation?>(null, u => u.ExecuteAsync(elevated.Token, Stop)));

        var store = Database.Services.GetRequiredService<IElevationStore>();
        var now = TimeProvider.System.GetUtcNow();
        await store.AddAsync(Secret.HashOf("lve_old"), new(Guid.NewGuid(), ada.Organisation!.Value, now.AddHours(-2), now.AddSeconds(-1)), Stop);
        Assert.Null(await DoAsync<CheckElevation, Elevation?>(null, u => u.ExecuteAsync("lve_old", Stop)));
    }

    private async Task<IReadOnlyList<Member>> MembersAsync(Visitor visitor) => (await DoAsync<ListMembers, Result<IReadOnlyList<Member>>>(visitor, u => u.ExecuteAsync(Stop))).Value;

    private Task<Result<InvitationView>> InviteAsync(Visitor visitor, string email, Role role) => DoAsync<InviteMember, Result<InvitationView>>(visitor, u => u.ExecuteAsync(email, role, Stop));

    private Task<Result<Tenant>> AcceptAsync(Visitor visitor, string link) => DoAsync<AnswerInvitation, Result<Tenant>>(visitor, u => u.AcceptAsync(link, Stop));

    public sealed class OnSqlite() : MemberTests(null);

    public sealed class OnPostgres(PostgresServer server) : MemberTests(server);
}
