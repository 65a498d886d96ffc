using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Scim;

/// <summary>Where in a resource: an attribute, one of its parts, or the values of it that a filter picks (RFC 7644, 3.5.2).</summary>
/// <param name="Extension">The URN of the schema that extends the core one; empty for the core.</param>
/// <param name="Attribute">Null for a whole extension.</param>
public sealed record ScimPath(string Extension, ScimAttribute? Attribute)
{
    public ScimFilter? Picks { get; init; }

    public ScimAttribute? Part { get; init; }

    /// <summary>Finds the attribute that a name without brackets means; upper and lower case do not matter.</summary>
    /// <param name="name">For example "userName", "name.givenName", or either behind a schema's URN and a colon.</param>
    public static Result<ScimPath> Of(string name, ScimResourceType type)
    {
        if (type.Extension(name) is { } whole)
        {
            return new ScimPath(whole.Id, null);
        }

        var schema = type.Schemas.FirstOrDefault(s => name.StartsWith(s.Id + ":", StringComparison.OrdinalIgnoreCase));
        var local = schema is null ? name : name[(schema.Id.Length + 1)..];
        var parts = local.Split('.');
        var attribute = (schema ?? type.Core).Find(parts[0]);
        var part = parts.Length > 1 ? attribute?.Part(parts[1]) : null;
        return attribute is null || parts.Length > 2 || (parts.Length == 2 && part is null)
            ? ScimErrors.InvalidPath(name)
            : new ScimPath(schema is null || schema == type.Core ? "" : schema.Id, attribute) { Part = part };
    }
}
