using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Connections;
using LeanVibe.Platform.Identity.Connections.Oidc;
using LeanVibe.Platform.Identity.Connections.Presets;
using LeanVibe.Platform.Identity.Connections.Saml;
using LeanVibe.Web.Access;
using LeanVibe.Web.Endpoints.Paging;

namespace LeanVibe.Web.Endpoints;

/// <summary>How people of the caller's organisation sign in by its own provider.</summary>
internal static class Connections
{
    public static void MapConnections(this RouteGroupBuilder api)
    {
        var connections = api.MapGroup("/connections").WithTags("Sign-in");

        connections.MapGet("", async (ListConnections list, ConnectionPlaces places, PageAsked page, CancellationToken cancellation) =>
                await page.AnswerAsync((await list.ExecuteAsync(cancellation)).Each(c => ConnectionView.Of(c, places)), c => $"{c.Name}|{c.Id}"))
            .ForOwner(Permission.ManageOrganisation).WithSummary("Connections to the organisation's identity providers").Produces<IEnumerable<ConnectionView>>();

        connections.MapGet("presets", () => TypedResults.Ok(ProviderPreset.All))
            .ForOwner(Permission.ManageOrganisation).WithSummary("What is typical of well-known providers, to fill in");

        connections.MapGet("{id:guid}", async (Guid id, ListConnections list, ConnectionPlaces places, CancellationToken cancellation) =>
                (await list.FindAsync(id, cancellation)).Answer(c => Versions.Tagged(ConnectionView.Of(c, places), c.VersionNow())))
            .ForOwner(Permission.ManageOrganisation).WithSummary("One connection").ProducesTagged<ConnectionView>().ProducesProblem(StatusCodes.Status404NotFound);

        connections.MapPost("", async (ConnectionDraft body, SaveConnection save, ConnectionPlaces places, CancellationToken cancellation) =>
                (await save.MakeAsync(body, cancellation)).Answer(c => TypedResults.Created($"/api/connections/{c.Id}", ConnectionView.Of(c, places))))
            .ForOwner(Permission.ManageOrganisation).WithSummary("Make a connection; the answer says which callback to register at the provider")
            .Produces<ConnectionView>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status409Conflict);

        connections.MapPut("{id:guid}", async (Guid id, ConnectionDraft body, SaveConnection save, ConnectionPlaces places, CancellationToken cancellation) =>
                (await save.ChangeAsync(id, body, cancellation)).Answer(c => TypedResults.Ok(ConnectionView.Of(c, places))))
            .ForOwner(Permission.ManageOrganisation).WithSummary("Change a connection; an empty secret leaves the one that is kept, and turning it off ends the sessions that it opened").OnVersion()
            .Produces<ConnectionView>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);

        connections.MapPost("{id:guid}/check", async (Guid id, CheckProvider check, CancellationToken cancellation) => (await check.ExecuteAsync(id, cancellation)).Answer())
            .ForOwner(Permission.ManageOrganisation).WithSummary("Ask the provider what it publishes, and say what is wrong with it")
            .Produces<ProviderView>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

        connections.MapDelete("{id:guid}/people/{account}", async (Guid id, AccountId account, SaveConnection save, CancellationToken cancellation) =>
                (await save.ForgetPersonAsync(id, account, cancellation)).Answer(_ => TypedResults.NoContent()))
            .ForOwner(Permission.ManageMembers).WithSummary("Let somebody whose membership was taken away come again as if for the first time")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound);

        connections.MapDelete("{id:guid}", async (Guid id, SaveConnection save, CancellationToken cancellation) => (await save.RemoveAsync(id, cancellation)).Answer(_ => TypedResults.NoContent()))
            .ForOwner(Permission.ManageOrganisation).WithSummary("Remove a connection; the sessions that it opened are over").OnVersion()
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <param name="Start">Where its people begin.</param>
    /// <param name="Callback">What is registered at the provider, to the letter.</param>
    /// <param name="Metadata">With SAML, what the provider's administrator loads; empty otherwise.</param>
    internal sealed record ConnectionView(Guid Id, ConnectionKind Kind, string Name, bool IsOn, bool Provisions, MemberRole? OtherRole, IReadOnlyList<RoleRule> Rules, ClaimNames Claims, string Issuer, string ClientId, bool HasSecret, string Scopes, string Start, string Callback, string Metadata)
    {
        public static ConnectionView Of(Connection c, ConnectionPlaces places) => new(
            c.Id, c.Kind, c.Name, c.IsOn, c.Provisions, c.OtherRole, c.Rules, c.Claims, c.Oidc?.Issuer ?? "", c.Oidc?.ClientId ?? "", c.Oidc?.ClientSecret.Length > 0, c.Oidc?.Scopes ?? "", $"/sso/{c.Id}", places.Oidc.CallbackOf(c.Id), c.Saml is null ? "" : places.Saml.MetadataOf(c));
    }

    /// <summary>Where a provider leads back to.</summary>
    internal sealed record ConnectionPlaces(StartOidc Oidc, SamlParties Saml);
}
