using System.Globalization;
using System.Text.Json.Nodes;
using LeanVibe.Platform.Identity.Provisioning;
using LeanVibe.Platform.Identity.Scim;

namespace LeanVibe.Web.Endpoints.Scim;

/// <summary>Many operations in one request, and a search over all kinds of resources.</summary>
internal static class ScimBulk
{
    public static void MapScimBulk(this RouteGroupBuilder scim)
    {
        scim.MapPost("Bulk", (HttpRequest request, RunBulk run, CancellationToken cancellation) => ScimBody.ReadAsync(request, async body =>
        {
            var done = await run.ExecuteAsync(body, ScimAnswers.RootOf(request), cancellation);
            return done.Succeeded
                ? ScimAnswers.Json(new JsonObject { ["schemas"] = new JsonArray(ScimSchemas.BulkAnswerId), ["Operations"] = new JsonArray([.. done.Value.Select(o => Of(o, ScimAnswers.RootOf(request)))]) })
                : ScimAnswers.Error(done.Error);
        }, cancellation));

        scim.MapPost(".search", (HttpRequest request, FindUsers users, FindGroups groups, CancellationToken cancellation) =>
            ScimBody.SearchAsync(request, query => SearchAsync(query, ScimAnswers.RootOf(request), users, groups, cancellation), cancellation));
    }

    /// <summary>Users first, then groups. A filter about what only one of them has is met by that one.</summary>
    private static async Task<IResult> SearchAsync(ScimQuery query, string root, FindUsers findUsers, FindGroups findGroups, CancellationToken cancellation)
    {
        var users = await findUsers.ListAsync(query, cancellation);
        if (!users.Succeeded && users.Error.Code != ScimQuery.PathUnknown)
        {
            return ScimAnswers.Error(users.Error);
        }

        // The groups' page begins where the users' ends.
        var (total, shown) = users.Succeeded ? (users.Value.Total, users.Value.Items) : (0, []);
        var rest = query with { StartIndex = Math.Max(1, query.StartIndex - total), Count = query.Count - shown.Count };
        var groups = await findGroups.ListAsync(rest, cancellation);
        if (!groups.Succeeded && (groups.Error.Code != ScimQuery.PathUnknown || !users.Succeeded))
        {
            return ScimAnswers.Error(groups.Error);
        }

        var resources = shown.Select(user => ScimView.Of(UserResource.Of(user, root), ScimSchemas.User, query.Attributes, query.Excluded));
        return groups.Succeeded
            ? ScimAnswers.List(total + groups.Value.Total, query.StartIndex, resources.Concat(groups.Value.Items.Select(group => ScimView.Of(GroupResource.Of(group, root), ScimSchemas.Group, query.Attributes, query.Excluded))))
            : ScimAnswers.List(total, query.StartIndex, resources);
    }

    private static JsonObject Of(BulkOutcome outcome, string root)
    {
        var (operation, status) = (outcome.Operation, outcome switch
        {
            { Wrong: { } wrong } => ScimAnswers.StatusOf(wrong),
            { Operation.Method: "POST" } => StatusCodes.Status201Created,
            { Operation.Method: "DELETE" } => StatusCodes.Status204NoContent,
            _ => StatusCodes.Status200OK,
        });
        var answer = new JsonObject { ["method"] = operation.Method };
        if (operation.BulkId.Length > 0)
        {
            answer["bulkId"] = operation.BulkId;
        }

        if (outcome.Made?["meta"] is { } meta)
        {
            (answer["location"], answer["version"]) = (meta["location"]!.ToString(), meta["version"]!.ToString());
        }
        else if (operation.Method != "POST")
        {
            answer["location"] = $"{root}/{operation.Path.Trim('/')}";
        }

        answer["status"] = status.ToString(CultureInfo.InvariantCulture);
        if (outcome.Wrong is { } refused)
        {
            answer["response"] = ScimAnswers.ErrorBody(status, refused.Code, refused.Next.Length > 0 ? $"{refused.Message} {refused.Next}" : refused.Message);
        }

        return answer;
    }
}
