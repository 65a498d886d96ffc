using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Members;
using LeanVibe.Platform.Kernel;
using LeanVibe.Web.Access;
using LeanVibe.Web.Endpoints.Paging;

namespace LeanVibe.Web.Endpoints;

/// <summary>Who belongs to the caller's organisation, and who is asked to.</summary>
internal static class Members
{
    public static void MapMembers(this RouteGroupBuilder api)
    {
        var members = api.MapGroup("/members").WithTags("Members");

        members.MapGet("", async (ListMembers list, PageAsked page, CancellationToken cancellation) => await page.AnswerAsync((await list.ExecuteAsync(cancellation)).Each(MemberView.Of), member => $"{member.Email}|{member.Account}"))
            .ForOwner(Permission.SeeMembers).WithSummary("Members and their roles, in the order of their addresses").Produces<IEnumerable<MemberView>>();

        members.MapGet("{account}", async (AccountId account, ListMembers list, CancellationToken cancellation) => (await list.FindAsync(account, cancellation)).Answer(m => Versions.Tagged(MemberView.Of(m), m.Version)))
            .ForOwner(Permission.SeeMembers).WithSummary("One member").ProducesTagged<MemberView>().ProducesProblem(StatusCodes.Status404NotFound);

        members.MapPut("{account}", async (AccountId account, GivenRole body, ChangeMember change, CancellationToken cancellation) =>
                (await change.GiveRoleAsync(account, body.Role, cancellation)).Answer(_ => TypedResults.NoContent()))
            .ForOwner(Permission.ManageMembers).WithSummary("Give a member another role; the last owner stays one").OnVersion()
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

        members.MapDelete("{account}", async (AccountId account, ChangeMember change, CancellationToken cancellation) => (await change.RemoveAsync(account, cancellation)).Answer(_ => TypedResults.NoContent()))
            .ForOwner(Permission.ManageMembers).WithSummary("Take a membership away; it counts at the member's next request").OnVersion()
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

        var invitations = api.MapGroup("/invitations").WithTags("Members");

        invitations.MapGet("", async (ListMembers list, PageAsked page, CancellationToken cancellation) => await page.NewestAsync(await list.InvitationsAsync(cancellation), i => $"{ListPlace.Of(i.At, i.Id)}"))
            .ForOwner(Permission.ManageMembers).WithSummary("Open invitations, newest first").Produces<IEnumerable<InvitationView>>();

        invitations.MapPost("", async (NewInvitation body, InviteMember invite, CancellationToken cancellation) =>
                (await invite.ExecuteAsync(body.Email, body.Role ?? Role.Developer, cancellation)).Answer(view => TypedResults.Created($"/api/invitations/{view.Id}", view)))
            .ForOwner(Permission.ManageMembers).WithSummary("Ask somebody by mail to join; a second invitation replaces the first")
            .Produces<InvitationView>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict);

        invitations.MapDelete("{id:guid}", async (Guid id, WithdrawInvitation withdraw, CancellationToken cancellation) => (await withdraw.ExecuteAsync(id, cancellation)).Answer(_ => TypedResults.NoContent()))
            .ForOwner(Permission.ManageMembers).WithSummary("Take an open invitation back")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound);
    }

    internal sealed record GivenRole(MemberRole Role);

    /// <param name="Role">A developer unless it says another.</param>
    internal sealed record NewInvitation(string Email, MemberRole? Role = null);

    internal sealed record MemberView(string Account, string Email, string Name, MemberRole Role, DateTimeOffset Since)
    {
        public static MemberView Of(Member member) => new(member.Account.ToString(), member.Email, member.Name, member.Role, member.Since);
    }
}
