namespace HarvestTable.Platform.Trail;

/// <summary>A row was made, changed, moved or deleted.</summary>
public sealed record RowEvent(string Entity, Guid Id, string Action);

/// <summary>One line of the audit trail.</summary>
public sealed record ActivityLine(DateTimeOffset At, string Who, string Action, string Entity, Guid RowId, string Label);
