namespace LeanVibe.Blueprints.Serialization.Jdl;

/// <summary>What a JDL file says, before it becomes a Blueprint.</summary>
internal sealed record JdlFile
{
    public List<JdlEntity> Entities { get; } = [];
    public List<JdlEnum> Enums { get; } = [];
    public List<JdlRelationship> Relationships { get; } = [];

    /// <summary>Entities that the option readOnly names; "*" means all.</summary>
    public HashSet<string> ReadOnly { get; } = new(StringComparer.Ordinal);

    /// <summary>The application's baseName, when there is one.</summary>
    public string BaseName { get; set; } = "";
}

internal sealed record JdlEntity(JdlToken Name, string Comment, IReadOnlyList<string> Annotations)
{
    public List<JdlField> Fields { get; } = [];
}

internal sealed record JdlField(JdlToken Name, JdlToken Type, string Comment, IReadOnlyList<JdlValidation> Validations);

/// <param name="Value">Null where there is none, as for required.</param>
internal sealed record JdlValidation(string Name, JdlToken? Value);

internal sealed record JdlEnum(JdlToken Name, IReadOnlyList<(JdlToken Id, string Display)> Values);

internal sealed record JdlRelationship(JdlToken Kind, JdlSide From, JdlSide To);

/// <param name="Field">The member's name; "" where it is left out.</param>
/// <param name="Display">The field of the other side that names it.</param>
internal sealed record JdlSide(JdlToken Entity, string Field, string Display, bool Required, string Comment);
