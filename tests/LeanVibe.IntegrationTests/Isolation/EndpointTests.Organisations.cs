using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using LeanVibe.Data;
using LeanVibe.Factory.Blueprints;
using LeanVibe.Factory.Interviews;
using LeanVibe.Factory.Runs;
using LeanVibe.Factory.Understand;
using LeanVibe.Hosting.Mvps;
using LeanVibe.IntegrationTests.Databases;
using LeanVibe.IntegrationTests.Identity;
using LeanVibe.Platform.Access;
using LeanVibe.Platform.Audit.Streaming;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Connections;
using LeanVibe.Platform.Identity.Connections.SetUp;
using LeanVibe.Platform.Identity.Domains;
using LeanVibe.Platform.Identity.Elevations;
using LeanVibe.Platform.Identity.OAuth;
using LeanVibe.Platform.Identity.Provisioning;
using LeanVibe.Platform.Identity.Roles;
using LeanVibe.Platform.Identity.Tokens;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Web;
using LeanVibe.Web.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LeanVibe.IntegrationTests.Isolation;

/// <content>Two organisations with something of every kind, and how calls are made as one of them.</content>
public abstract partial class EndpointTests
{
    private string Key => _app.Services.GetRequiredService<PlatformKey>().Text;

    private IReadOnlyList<Call> Calls() =>
    [
        .. from endpoint in _app.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
           where endpoint.RoutePattern.RawText!.StartsWith("/api", StringComparison.Ordinal)
           from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
           select new Call(method, endpoint.RoutePattern.RawText!.TrimEnd('/'), endpoint.Metadata.GetMetadata<Declaration>()!.Caller, endpoint.Metadata.GetMetadata<Declaration>()!.Needs),
    ];

    private static Action<HttpRequestMessage> Signed(string secret) => request =>
    {
        request.Headers.Authorization = null;
        request.Headers.Add("Cookie", $"{SessionCookie.Plain}={secret}");
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
    };

    /// <summary>A new member with this role, signed in.</summary>
    private async Task<(string Secret, Session Session)> SignInAsync(Organisation organisation, Role role)
    {
        var (secret, now) = (Secret.New(), TimeProvider.System.GetUtcNow());
        var session = new Session(Guid.NewGuid(), await NewMemberAsync(organisation.Tenant, role), now, now.AddDays(1)) { Organisation = organisation.Tenant };
        await _app.Services.GetRequiredService<ISessionStore>().AddAsync(Secret.HashOf(secret), session, new("a browser", "::1"), Stop);
        return (secret, session);
    }

    private async Task<AccountId> NewMemberAsync(TenantId tenant, Role role)
    {
        var (id, now) = (AccountId.New(TimeProvider.System), TimeProvider.System.GetUtcNow());
        Assert.True(await _app.Services.GetRequiredService<IAccountStore>().AddAsync(new(id, Secret.New(), "", now), new($"{id}@example.com", "somebody"), Stop));
        await _app.Services.GetRequiredService<IMembershipStore>().AddAsync(tenant, new(id, $"{id}@example.com", "somebody", role, now), Stop);
        return id;
    }

    private async Task<(HttpStatusCode Status, string Text)> SendAsync(Call call, Organisation things, string credential, Action<HttpRequestMessage>? change = null, string query = "")
    {
        using var client = new HttpClient { BaseAddress = new(_app.Urls.First()) };
        var path = Parameter().Replace(call.Route, match => call.Of(things, match.Groups[1].Value) ?? "x");
        query = query.Length > 0 ? query : $"?element=screens/{things.Screen}";
        using var request = new HttpRequestMessage(new(call.Method), path + query);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", credential);
        if (call.Method != "GET")
        {
            request.Content = new StringContent("""{"hash":"x","turnId":"x","version":1,"kind":"said","text":"x","words":"x","slug":"x","name":"x","idea":"","role":"viewer","email":"x@example.com","organisation":"x","reason":"x"}""", Encoding.UTF8, "application/json");
        }

        change?.Invoke(request);
        using var answer = await client.SendAsync(request, Stop);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Stop));
    }

    private async Task<Organisation> MakeAsync(string name)
    {
        var tenant = (await _app.Services.GetRequiredService<ProvisionTenant>().ExecuteAsync(TenantKind.Organisation, name, name, Stop)).Value.Id;
        var issue = _app.Services.GetRequiredService<IssueToken>();
        var token = (await issue.ExecuteAsync(name, TenantRole.Administrator, "tests", 1, Stop)).Value;
        var viewer = (await issue.ExecuteAsync(name, TenantRole.Viewer, "tests", 1, Stop)).Value;

        await using var scope = _app.Services.GetRequiredService<TenantScopes>().Open(tenant);
        var mark = $"canary-{name}";
        var mvp = await scope.ServiceProvider.GetRequiredService<ReserveMvp>().ExecuteAsync(mark, mark, Stop);
        var blueprint = DraftBlueprint.Execute("Beekeepers list jars of honey with a price and customers order them.").Blueprint!;
        await scope.ServiceProvider.GetRequiredService<IBlueprintStore>().SaveAsync(mvp.Slug, blueprint, Stop);
        var run = new Run(RunId.New(TimeProvider.System), TimeProvider.System.GetUtcNow()) { Idea = mark, Slug = mvp.Slug, State = RunState.Failed };
        await scope.ServiceProvider.GetRequiredService<IRunStore>().AddAsync(run, Stop);
        var interview = await scope.ServiceProvider.GetRequiredService<StartInterview>().ExecuteAsync(new($"{mark}: a shop where beekeepers list honey and customers order it."), Stop);
        Assert.True(interview.Succeeded);
        var (member, now) = (await NewMemberAsync(tenant, Role.Owner), TimeProvider.System.GetUtcNow());
        var session = new Session(Guid.NewGuid(), member, now, now.AddDays(1)) { Organisation = tenant };
        await _app.Services.GetRequiredService<ISessionStore>().AddAsync(Secret.New(), session, new(mark, "::1"), Stop);
        var invitation = new Invitation(Guid.NewGuid(), $"{mark}@example.com", mark, Role.Viewer, mark, now, now.AddDays(1));
        await scope.ServiceProvider.GetRequiredService<IInvitationStore>().AddAsync(invitation, null, Stop);
        var grant = new TokenGrant(AccessToken.IdOf(AccessToken.HashOf(mark)), tenant, TokenKind.Personal, mark, now, now.AddDays(1)) { Scope = [Permission.See], Account = member };
        await _app.Services.GetRequiredService<IAccessTokens>().AddAsync(AccessToken.HashOf(mark), grant, 10, Stop);
        var role = await scope.ServiceProvider.GetRequiredService<IGroupProvisioning>().GiveAsync(new(Guid.NewGuid(), mark, Role.Viewer), Stop);
        var custom = new CustomRole(Guid.NewGuid(), mark, [Permission.See], now);
        Assert.Null(await scope.ServiceProvider.GetRequiredService<IRoleStore>().AddAsync(custom, 10, Stop));
        var elevation = new Elevation(Guid.NewGuid(), tenant, now, now.AddMinutes(5));
        await _app.Services.GetRequiredService<IElevationStore>().AddAsync(Secret.New(), elevation, Stop);
        var domain = await _app.Services.GetRequiredService<IDomainStore>().AddAsync(new(tenant, $"{mark}.example", mark, now), Stop);
        var connection = new Connection(Guid.NewGuid(), tenant, ConnectionKind.Oidc, mark, now) { IsOn = true, Oidc = new("https://127.0.0.1:1", mark, mark) };
        await _app.Services.GetRequiredService<IConnectionStore>().SaveAsync(connection, Stop);
        var setUp = new SetUpLink(Guid.NewGuid(), tenant, connection.Id, now, now.AddDays(1)) { Domain = domain.Name, By = mark };
        await _app.Services.GetRequiredService<ISetUpLinks>().AddAsync(Secret.HashOf(Secret.New()), setUp, Stop);
        var client = new Client($"{Client.Mark}{mark}", tenant, ClientKind.Service, mark, now) { Scope = [Permission.See] };
        await _app.Services.GetRequiredService<IClientStore>().AddAsync(client, 10, Stop);
        var program = new Grant(Guid.NewGuid(), client.Id, tenant, member, 1, now);
        await _app.Services.GetRequiredService<IGrantStore>().AddAsync(program, Stop);
        await _app.Services.GetRequiredService<IAuditStreams>().SaveAsync(new(tenant, $"https://127.0.0.1:1/{mark}", mark), new(), Stop);
        return new(name, tenant, token, viewer, run.Id, mvp.Slug, blueprint.Screens[0].Id, interview.Value.Id) { Domain = domain.Name, Connection = connection.Id, Member = member, Session = session.Id, Invitation = invitation.Id, Elevation = elevation.Id, OwnToken = grant.Id, GroupRole = role.Kept.Id, CustomRole = custom.Id, SetUp = setUp.Id, Client = client.Id, Program = program.Id };
    }

    private async Task<string> StateAsync(Organisation organisation)
    {
        await using var scope = _app.Services.GetRequiredService<TenantScopes>().Open(organisation.Tenant);
        var run = await scope.ServiceProvider.GetRequiredService<IRunStore>().FindAsync(organisation.Run, Stop);
        var mvp = await scope.ServiceProvider.GetRequiredService<IMvpStore>().FindAsync(organisation.Product, Stop);
        return $"{run} {mvp}";
    }

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Parameter();

    private sealed record Call(string Method, string Route, Caller Caller, Permission? Needs)
    {
        public IReadOnlyList<string> Names { get; } = [.. Parameter().Matches(Route).Select(m => m.Groups[1].Value)];

        public string? Of(Organisation things, string name) => Owned.TryGetValue(Route.Split('/')[2], out var find) ? find(things, name) : null;

        public override string ToString() => $"{Method} {Route}";
    }

    private sealed record Organisation(string Name, TenantId Tenant, string Token, string ViewerToken, RunId Run, string Product, string Screen, string Interview)
    {
        public AccountId Member { get; init; }

        public Guid Session { get; init; }

        public Guid Invitation { get; init; }

        public Guid Elevation { get; init; }

        public Guid Connection { get; init; }

        public string Domain { get; init; } = "";

        public Guid OwnToken { get; init; }

        public Guid GroupRole { get; init; }

        public Guid CustomRole { get; init; }

        public Guid SetUp { get; init; }

        public string Client { get; init; } = "";

        public Guid Program { get; init; }

        /// <summary>Whether a text holds one of its markers.</summary>
        public bool IsIn(string text) => text.Contains($"\"canary-{Name}", StringComparison.Ordinal) || text.Contains(Tenant.ToString(), StringComparison.OrdinalIgnoreCase);
    }
}
