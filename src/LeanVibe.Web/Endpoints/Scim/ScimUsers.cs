using LeanVibe.Platform.Identity.Provisioning;
using LeanVibe.Platform.Identity.Scim;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Web.Endpoints.Scim;

/// <summary>Users of the organisation whose token asks.</summary>
internal static class ScimUsers
{
    public static void MapScimUsers(this RouteGroupBuilder scim)
    {
        scim.MapGet("Users", (HttpRequest request, FindUsers find, CancellationToken cancellation) => ScimBody.QueryAsync(request, query => ListAsync(query, request, find, cancellation)));

        scim.MapPost("Users/.search", (HttpRequest request, FindUsers find, CancellationToken cancellation) => ScimBody.SearchAsync(request, query => ListAsync(query, request, find, cancellation), cancellation));

        scim.MapGet("Users/{id}", (string id, HttpContext context, FindUsers find, CancellationToken cancellation) =>
            ScimBody.WithAsync(id, async known => Show(context, await find.OneAsync(known, cancellation))));

        scim.MapPost("Users", (HttpContext context, AddUser add, CancellationToken cancellation) =>
            ScimBody.ReadAsync(context.Request, async body => Show(context, await add.ExecuteAsync(body, cancellation), StatusCodes.Status201Created), cancellation));

        scim.MapPut("Users/{id}", (string id, HttpContext context, ChangeUser change, CancellationToken cancellation) =>
            ScimBody.WithAsync(id, known => ScimBody.ReadAsync(context.Request, async body => Show(context, await change.ReplaceAsync(known, body, ScimAnswers.IfMatch(context), cancellation)), cancellation)));

        scim.MapPatch("Users/{id}", (string id, HttpContext context, ChangeUser change, CancellationToken cancellation) =>
            ScimBody.WithAsync(id, known => ScimBody.ReadAsync(context.Request, async body => Show(context, await change.PatchAsync(known, body, ScimAnswers.IfMatch(context), cancellation)), cancellation)));

        scim.MapDelete("Users/{id}", (string id, HttpContext context, RemoveUser remove, CancellationToken cancellation) =>
            ScimBody.WithAsync(id, async known => ScimAnswers.Gone(await remove.ExecuteAsync(known, ScimAnswers.IfMatch(context), cancellation))));
    }

    private static IResult Show(HttpContext context, Result<ProvisionedUser> user, int status = StatusCodes.Status200OK) =>
        user.Succeeded ? ScimAnswers.Resource(context, UserResource.Of(user.Value, ScimAnswers.RootOf(context.Request)), ScimSchemas.User, status) : ScimAnswers.Error(user.Error);

    private static async Task<IResult> ListAsync(ScimQuery query, HttpRequest request, FindUsers find, CancellationToken cancellation)
    {
        var page = await find.ListAsync(query, cancellation);
        return page.Succeeded
            ? ScimAnswers.List(page.Value.Total, page.Value.StartIndex, page.Value.Items.Select(user => ScimView.Of(UserResource.Of(user, ScimAnswers.RootOf(request)), ScimSchemas.User, query.Attributes, query.Excluded)))
            : ScimAnswers.Error(page.Error);
    }
}
