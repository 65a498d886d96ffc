using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Provisioning;
using LeanVibe.Web.Access;
using LeanVibe.Web.Endpoints.Paging;

namespace LeanVibe.Web.Endpoints;

/// <summary>Which groups of the identity provider give which role.</summary>
internal static class GroupRoles
{
    public static void MapGroupRoles(this RouteGroupBuilder api)
    {
        var roles = api.MapGroup("/group-roles").WithTags("Members");

        roles.MapGet("", async (GiveGroupRole give, PageAsked page, CancellationToken cancellation) => await page.AnswerAsync(await give.ListAsync(cancellation), role => $"{role.Group}|{role.Id}"))
            .ForOwner(Permission.SeeMembers).WithSummary("Which groups of the identity provider give which role").Produces<IEnumerable<GroupRole>>();

        roles.MapPut("", async (GivenRole body, GiveGroupRole give, CancellationToken cancellation) => (await give.ExecuteAsync(body.Group, body.Role, cancellation)).Answer())
            .ForOwner(Permission.ManageMembers).WithSummary("Let a group, by its name, give a role; it counts at its members' next request, and of several the one that may most")
            .Produces<GroupRole>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict);

        roles.MapDelete("{id:guid}", async (Guid id, GiveGroupRole give, CancellationToken cancellation) => (await give.TakeBackAsync(id, cancellation)).Answer(_ => TypedResults.NoContent()))
            .ForOwner(Permission.ManageMembers).WithSummary("Let a group give its role no longer; whoever has it from no other group is a viewer")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <param name="Group">Its displayName; the group may come later.</param>
    internal sealed record GivenRole(string Group, MemberRole Role);
}
