namespace LeanVibe.Generation.Kits.Aspnet.Database;

/// <summary>A column of an entity's table.</summary>
/// <param name="Type">Without "not null", for example "numeric(18,4)".</param>
internal sealed record Column(string Name, string Type)
{
    /// <summary>What it keeps: "fields/price", "relations/farm"; of a link entity the relation's place, "relations/0"; else "".</summary>
    public string Member { get; init; } = "";

    public bool IsFilled { get; init; }

    public Reference? Reference { get; init; }

    public string Definition => IsFilled ? $"{Type} not null" : Type;
}

/// <param name="Entity">The id of the entity pointed to; "" where it is a table of the platform.</param>
/// <param name="OnDelete">" on delete cascade", or nothing.</param>
internal sealed record Reference(string Entity, string Table, string OnDelete)
{
    public string Sql => $" references {Table} (id){OnDelete}";
}

/// <param name="Member">The JSON member to blame; null when it is several together.</param>
internal sealed record UniqueIndex(string Index, IReadOnlyList<string> Columns, string? Member, string Message);

internal sealed record Index(string Name, string Table, bool IsUnique, IReadOnlyList<string> Columns)
{
    public string Create => $"create {(IsUnique ? "unique " : "")}index {Name} on {Table} ({string.Join(", ", Columns)});\n";
}
