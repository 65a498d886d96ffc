namespace LeanVibe.Platform.Identity.Connections.SetUp;

/// <summary>A link as administrators see it.</summary>
/// <param name="Trial">The last trial sign-in.</param>
public sealed record SetUpView(Guid Id, Guid Connection, string Domain, string By, DateTimeOffset MadeAt, DateTimeOffset EndsAt, SetUpState State, Trial? Trial)
{
    public static SetUpView Of(SetUpLink link) => new(link.Id, link.Connection, link.Domain, link.By, link.MadeAt, link.EndsAt, link.State, link.Trial);
}
