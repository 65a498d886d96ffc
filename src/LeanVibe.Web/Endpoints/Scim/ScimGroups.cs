using LeanVibe.Platform.Identity.Provisioning;
using LeanVibe.Platform.Identity.Scim;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Web.Endpoints.Scim;

/// <summary>Groups of the organisation whose token asks.</summary>
internal static class ScimGroups
{
    public static void MapScimGroups(this RouteGroupBuilder scim)
    {
        scim.MapGet("Groups", (HttpRequest request, FindGroups find, CancellationToken cancellation) => ScimBody.QueryAsync(request, query => ListAsync(query, request, find, cancellation)));

        scim.MapPost("Groups/.search", (HttpRequest request, FindGroups find, CancellationToken cancellation) => ScimBody.SearchAsync(request, query => ListAsync(query, request, find, cancellation), cancellation));

        scim.MapGet("Groups/{id}", (string id, HttpContext context, FindGroups find, CancellationToken cancellation) =>
            ScimBody.WithAsync(id, async known => Show(context, await find.OneAsync(known, ScimAnswers.Shows(context.Request, "members"), cancellation))));

        scim.MapPost("Groups", (HttpContext context, AddGroup add, CancellationToken cancellation) =>
            ScimBody.ReadAsync(context.Request, async body => Show(context, await add.ExecuteAsync(body, cancellation), StatusCodes.Status201Created), cancellation));

        scim.MapPut("Groups/{id}", (string id, HttpContext context, ChangeGroup change, CancellationToken cancellation) =>
            ScimBody.WithAsync(id, known => ScimBody.ReadAsync(context.Request, async body => Show(context, await change.ReplaceAsync(known, body, ScimAnswers.IfMatch(context), cancellation)), cancellation)));

        scim.MapPatch("Groups/{id}", (string id, HttpContext context, ChangeGroup change, CancellationToken cancellation) =>
            ScimBody.WithAsync(id, known => ScimBody.ReadAsync(context.Request, async body => Show(context, await change.PatchAsync(known, body, ScimAnswers.IfMatch(context), cancellation)), cancellation)));

        scim.MapDelete("Groups/{id}", (string id, HttpContext context, RemoveGroup remove, CancellationToken cancellation) =>
            ScimBody.WithAsync(id, async known => ScimAnswers.Gone(await remove.ExecuteAsync(known, ScimAnswers.IfMatch(context), cancellation))));
    }

    private static IResult Show(HttpContext context, Result<ProvisionedGroup> group, int status = StatusCodes.Status200OK) =>
        group.Succeeded ? ScimAnswers.Resource(context, GroupResource.Of(group.Value, ScimAnswers.RootOf(context.Request)), ScimSchemas.Group, status) : ScimAnswers.Error(group.Error);

    private static async Task<IResult> ListAsync(ScimQuery query, HttpRequest request, FindGroups find, CancellationToken cancellation)
    {
        var page = await find.ListAsync(query, cancellation);
        return page.Succeeded
            ? ScimAnswers.List(page.Value.Total, page.Value.StartIndex, page.Value.Items.Select(group => ScimView.Of(GroupResource.Of(group, ScimAnswers.RootOf(request)), ScimSchemas.Group, query.Attributes, query.Excluded)))
            : ScimAnswers.Error(page.Error);
    }
}
