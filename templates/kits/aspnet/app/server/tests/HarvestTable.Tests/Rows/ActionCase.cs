namespace HarvestTable.Tests.Rows;

/// <summary>One call of an action.</summary>
public sealed record ActionCase(string Id, bool OnCollection, Func<HttpContent> Body, Func<HttpContent>? Broken);
