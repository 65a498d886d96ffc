namespace HarvestTable.Platform.Rows;

/// <summary>A condition over the row "t" that must hold whenever it is saved.</summary>
/// <param name="Status">400, or 409 when other rows are in the way.</param>
public sealed record RowRule(string Message, SqlText Condition, int Status = 400);

/// <summary>A unique index, and what to say to whom it stops.</summary>
/// <param name="Index">Its name, as PostgreSQL reports it.</param>
/// <param name="Columns">"table.column, table.column", as SQLite reports it.</param>
/// <param name="Member">The input's member to show it at, if it is one.</param>
public sealed record UniqueRule(string Index, string Columns, string? Member, string Message);

/// <summary>An input's relation: the member, the entity it points to ("account" for people), the column and the chosen row.</summary>
public sealed record Reference(string Member, string Entity, SqlText Column, Guid? Id);

/// <summary>An input's upload.</summary>
public sealed record Upload(string Member, SqlText Column, Guid? Id);
