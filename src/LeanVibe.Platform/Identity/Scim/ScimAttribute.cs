namespace LeanVibe.Platform.Identity.Scim;

/// <summary>An attribute of a schema (RFC 7643, 2).</summary>
/// <param name="Type">string, boolean, dateTime, reference or complex.</param>
public sealed record ScimAttribute(string Name, string Type = "string")
{
    public bool IsMultiValued { get; init; }

    public bool IsRequired { get; init; }

    public bool IsCaseExact { get; init; }

    /// <summary>readWrite, readOnly, immutable or writeOnly.</summary>
    public string Mutability { get; init; } = "readWrite";

    public string Uniqueness { get; init; } = "none";

    public string Description { get; init; } = "";

    public IReadOnlyList<ScimAttribute> Parts { get; init; } = [];

    public ScimAttribute? Part(string name) => Parts.FirstOrDefault(p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A schema: its attributes under its URN.</summary>
public sealed record ScimSchema(string Id, string Name, string Description, IReadOnlyList<ScimAttribute> Attributes)
{
    public ScimAttribute? Find(string name) => Attributes.FirstOrDefault(a => a.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A kind of resource: its core schema and those that extend it.</summary>
public sealed record ScimResourceType(string Name, string Endpoint, ScimSchema Core, IReadOnlyList<ScimSchema> Extensions)
{
    public IEnumerable<ScimSchema> Schemas => [Core, .. Extensions];

    public ScimSchema? Extension(string id) => Extensions.FirstOrDefault(e => e.Id.Equals(id, StringComparison.OrdinalIgnoreCase));
}
