using System.Text.Json.Nodes;
using LeanVibe.Platform.Identity.Scim;

namespace LeanVibe.Platform.Identity.Provisioning;

/// <summary>A user as SCIM shows them.</summary>
public static class UserResource
{
    /// <param name="root">The address of the SCIM endpoints, without a slash at its end.</param>
    public static JsonObject Of(ProvisionedUser user, string root)
    {
        var resource = Body(user);
        ScimMeta.Add(resource, ScimSchemas.User, user.Id, user.CreatedAt, user.ChangedAt, VersionOf(user), root);
        foreach (var group in (resource["groups"] as JsonArray ?? []).OfType<JsonObject>())
        {
            group["$ref"] = $"{root}/Groups/{group["value"]}";
        }

        return resource;
    }

    public static string VersionOf(ProvisionedUser user) => ScimVersion.Of(Body(user));

    private static JsonObject Body(ProvisionedUser user)
    {
        var resource = (JsonObject)user.Content.DeepClone();
        resource["active"] = user.IsActive;
        if (user.Groups.Count > 0)
        {
            resource["groups"] = new JsonArray([.. user.Groups.Select(g => new JsonObject { ["value"] = g.Id.ToString("D"), ["display"] = g.Name, ["type"] = "direct" })]);
        }

        return resource;
    }
}
