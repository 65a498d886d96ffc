using System.Net;
using LeanVibe.Web.Access;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.Tests.Web.Access;

/// <summary>Who may call what, derived from the list of endpoints itself, so that a new one cannot be forgotten.</summary>
public sealed class DeclarationTests(PlatformFixture platform)
{
    /// <summary>The framework adds it for files that a running build has made; no convention reaches it, the fallback policy closes it.</summary>
    private const string FrameworksOwn = "{**path:file}";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_endpoint_says_who_may_call_it()
    {
        var silent = (await EndpointsAsync())
            .Where(e => e.Metadata.GetMetadata<Declaration>() is null && e.RoutePattern.RawText != FrameworksOwn)
            .Select(e => e.DisplayName);
        Assert.True(!silent.Any(), $"Map these with ForOwner() or ForAnyone(): {string.Join(", ", silent)}");
    }

    /// <summary>Where people come in who are not known yet; each limits how often it is tried and says nothing about who has an account.</summary>
    private static readonly HashSet<string> Doors = ["/signin", "/signup", "/confirm", "/recover", "/reset", "/invitation", "/sso", "/sso/again", "/sso/{connection:guid}", "/sso/{connection:guid}/callback", "/sso/{connection:guid}/acs", "/sso/{connection:guid}/slo", "/sso/{connection:guid}/metadata", "/account/signout"];

    /// <summary>The authorisation server's own: a program comes with its secret, its code or its token, and a page asks for the person's session.</summary>
    private static readonly HashSet<string> ForPrograms = ["/oauth/authorize", "/oauth/verify", "/oauth/token", "/oauth/userinfo", "/consent", "/device"];

    /// <summary>Whoever holds a set-up link: its secret opens the setting up of one connection, that is off, and nothing else.</summary>
    private static readonly HashSet<string> ForSetUp = ["/setup/{Secret}", "/setup/{secret}/try", "/setup/back"];

    [Fact]
    public async Task Only_health_static_files_and_the_doors_are_for_anyone()
    {
        var open = (await EndpointsAsync())
            .Where(e => e.Metadata.GetMetadata<Declaration>()?.Caller == Caller.Anyone)
            .Select(e => "/" + e.RoutePattern.RawText?.TrimStart('/'))
            .Where(path => path != "/healthz" && !Doors.Contains(path) && !ForPrograms.Contains(path) && !ForSetUp.Contains(path) && !IsFile(path));
        Assert.True(!open.Any(), $"Ask for the key here, or say in this test why a stranger may call it: {string.Join(", ", open)}");
    }

    [Fact]
    public async Task What_declares_nothing_is_closed()
    {
        using var client = await platform.StrangerAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/no-such-file.txt", Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/no/such/page", Cancellation)).StatusCode);
    }

    [Fact]
    public async Task A_stranger_is_refused_wherever_the_key_is_needed()
    {
        using var client = await platform.StrangerAsync();
        var needKey = (await EndpointsAsync()).Where(e => e.Metadata.GetMetadata<Declaration>()?.Caller is Caller.Owner or Caller.Operator or Caller.Account).ToList();
        Assert.True(needKey.Count > 15, "The list of endpoints is empty: the test no longer sees them.");

        foreach (var endpoint in needKey)
        {
            foreach (var method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"])
            {
                using var request = new HttpRequestMessage(new(method), PathOf(endpoint));
                using var answer = await client.SendAsync(request, Cancellation);
                Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized, $"{method} {PathOf(endpoint)} answered {(int)answer.StatusCode} to a stranger.");
            }
        }
    }

    private static bool IsFile(string path) => Path.HasExtension(path) && !path.StartsWith("/api", StringComparison.Ordinal);

    private static string PathOf(RouteEndpoint endpoint) => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment =>
        string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
            _ => "01a208bc-4c5b-7075-99f0-69fdd161076e",
        }))));

    private async Task<IReadOnlyList<RouteEndpoint>> EndpointsAsync() =>
        [.. (await platform.AppAsync()).Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()];
}
