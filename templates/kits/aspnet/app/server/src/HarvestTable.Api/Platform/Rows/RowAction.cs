namespace HarvestTable.Platform.Rows;

/// <summary>Something that a person does to a row, besides editing it.</summary>
public record RowAction(string Id, string Name)
{
    /// <summary>Besides administrators. They must also be able to read the row.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>A condition over the row "t".</summary>
    public Func<Caller, Sql>? Guard { get; init; }

    public bool IsFor(Caller caller) => caller.Administers || Roles.Contains(caller.Role);
}

/// <summary>An action that moves a row from one state to another.</summary>
public sealed record RowTransition(string Id, string Name) : RowAction(Id, Name)
{
    public required IReadOnlyList<string> From { get; init; }

    public required string To { get; init; }

    /// <summary>What else happens, in the same transaction.</summary>
    public Func<EffectScope, Task>? Effects { get; init; }
}
