namespace LeanVibe.Web.Access;

/// <summary>Pages of other sites post here (a provider's answer): the endpoint reads no cookie and does nothing for whoever is signed in.</summary>
internal sealed record FromElsewhere;
