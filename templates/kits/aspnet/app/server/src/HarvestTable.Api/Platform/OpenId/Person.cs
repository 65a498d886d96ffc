namespace HarvestTable.Platform.OpenId;

/// <summary>Somebody as the provider knows them.</summary>
/// <param name="Subject">Theirs for ever at this issuer; an address may pass to somebody else.</param>
/// <param name="Email">Verified by the provider.</param>
public sealed record Person(string Issuer, string Subject, string Email, string Name);

/// <summary>A button on the pages for signing in and up.</summary>
/// <param name="Start">Where it leads; takes "next", a page of this product to go on to.</param>
public sealed record SignInProvider(string Label, string Start);

/// <summary>What was still to be said: the password of the account that has the address, or the role of a new one.</summary>
public sealed record SignInEnd(string? Password = null, string? Role = null);
