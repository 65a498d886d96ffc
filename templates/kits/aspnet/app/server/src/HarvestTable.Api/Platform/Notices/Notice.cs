namespace HarvestTable.Platform.Notices;

/// <summary>A message in the product's own inbox.</summary>
public sealed record Notice(Guid Id, string Subject, string Body, string Entity, Guid RowId, DateTimeOffset At, bool Read);

public sealed record Inbox(IReadOnlyList<Notice> Items, int Unread);

/// <summary>A message that the product sends by itself.</summary>
/// <param name="On">"created", "updated" or a transition's id; empty when only an effect sends it.</param>
/// <param name="Subject">May hold {0}, {1} ... for the values.</param>
/// <param name="Recipients">Finds accounts' ids for a row.</param>
/// <param name="Values">Finds the values that the texts show.</param>
/// <param name="ReadValues">Reads them as text.</param>
/// <param name="Addresses">Finds addresses that the row itself holds, of people who may have no account.</param>
public sealed record NoticeTemplate(
    string Id, string Entity, string On, string Subject, string Body,
    Func<Guid, Sql> Recipients, Func<Guid, Sql> Values, Func<RowReader, string[]> ReadValues, Func<Guid, Sql>? Addresses = null);
