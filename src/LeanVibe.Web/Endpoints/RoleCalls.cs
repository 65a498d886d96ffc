using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Roles;
using LeanVibe.Web.Access;
using LeanVibe.Web.Endpoints.Paging;

namespace LeanVibe.Web.Endpoints;

/// <summary>The roles of the caller's organisation, built in and its own, and what each lets one do.</summary>
internal static class RoleCalls
{
    public static void MapRoles(this RouteGroupBuilder api)
    {
        var roles = api.MapGroup("/roles").WithTags("Members");

        roles.MapGet("", async (ListRoles list, PageAsked page, CancellationToken cancellation) => await page.AnswerAsync(await list.ExecuteAsync(cancellation), role => $"{role.IsCustom}|{role.Name}|{role.Role}"))
            .ForOwner(Permission.SeeMembers).WithSummary("Roles that can be given, built-in ones first").Produces<IEnumerable<RoleView>>();

        roles.MapGet("permissions", () => TypedResults.Ok(RoleRules.Offered.Select(p => new PermissionView(p, RolePermissions.About(p)))))
            .ForOwner(Permission.SeeMembers).WithSummary("What a custom role can give, in plain words").Produces<IEnumerable<PermissionView>>();

        roles.MapGet("{id:guid}", async (Guid id, ListRoles list, CancellationToken cancellation) => (await list.FindAsync(id, cancellation)).Answer(r => Versions.Tagged(RoleView.Of(r), r.Version)))
            .ForOwner(Permission.SeeMembers).WithSummary("One custom role").ProducesTagged<RoleView>().ProducesProblem(StatusCodes.Status404NotFound);

        roles.MapPost("", async (RoleDraft body, MakeRole make, CancellationToken cancellation) => (await make.ExecuteAsync(body, cancellation)).Answer(r => TypedResults.Created($"/api/roles/{r.Id}", RoleView.Of(r))))
            .ForOwner(Permission.ManageMembers).WithSummary("Make a role of the organisation's own, which gives no more than whoever makes it may")
            .Produces<RoleView>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status409Conflict);

        roles.MapPut("{id:guid}", async (Guid id, RoleDraft body, ChangeRole change, CancellationToken cancellation) => (await change.ExecuteAsync(id, body, cancellation)).Answer(r => TypedResults.Ok(RoleView.Of(r))))
            .ForOwner(Permission.ManageMembers).WithSummary("Give a custom role another name or other permissions; they count at the next request of everybody who has it").OnVersion()
            .Produces<RoleView>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

        roles.MapDelete("{id:guid}", async (Guid id, RemoveRole remove, CancellationToken cancellation) => (await remove.ExecuteAsync(id, cancellation)).Answer(_ => TypedResults.NoContent()))
            .ForOwner(Permission.ManageMembers).WithSummary("Remove a custom role that no member, invitation, group or connection has").OnVersion()
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
    }

    internal sealed record PermissionView(Permission Permission, string About);
}
