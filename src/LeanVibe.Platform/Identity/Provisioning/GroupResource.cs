using System.Text.Json.Nodes;
using LeanVibe.Platform.Identity.Scim;

namespace LeanVibe.Platform.Identity.Provisioning;

/// <summary>A group as SCIM shows it.</summary>
public static class GroupResource
{
    /// <param name="root">The address of the SCIM endpoints, without a slash at its end.</param>
    public static JsonObject Of(ProvisionedGroup group, string root)
    {
        var resource = Body(group);
        foreach (var member in (resource["members"] as JsonArray ?? []).OfType<JsonObject>())
        {
            (member["$ref"], member["type"]) = ($"{root}/Users/{member["value"]}", "User");
        }

        ScimMeta.Add(resource, ScimSchemas.Group, group.Id, group.CreatedAt, group.ChangedAt, VersionOf(group), root);
        return resource;
    }

    /// <summary>Grows with every change: a group of thousands is not hashed for it.</summary>
    public static string VersionOf(ProvisionedGroup group) => $"W/\"{group.Version}\"";

    /// <summary>The group in the form that patches change.</summary>
    internal static JsonObject Body(ProvisionedGroup group)
    {
        var body = (JsonObject)group.Content.DeepClone();
        if (group.Members.Count > 0)
        {
            body["members"] = new JsonArray([.. group.Members.Select(m => new JsonObject { ["value"] = m.ToString("D") })]);
        }

        return body;
    }

    /// <summary>Takes the members out of what was sent.</summary>
    /// <returns>Their ids, each once; or the value that is none.</returns>
    internal static (IReadOnlyList<Guid> Members, string? Wrong) TakeMembers(JsonObject content)
    {
        content.Remove("members", out var sent);
        var ids = new HashSet<Guid>();
        foreach (var member in (sent as JsonArray ?? []).OfType<JsonObject>())
        {
            var value = member["value"]?.ToString() ?? "";
            if (!Guid.TryParse(value, out var id) || id == Guid.Empty || "Group".Equals(member["type"]?.ToString(), StringComparison.OrdinalIgnoreCase))
            {
                return ([], value);
            }

            ids.Add(id);
        }

        return ([.. ids], null);
    }
}
