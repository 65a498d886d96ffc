using System.Net;
using LeanVibe.IntegrationTests.Scim;
using LeanVibe.Platform.Access;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Connections;
using Microsoft.Extensions.DependencyInjection;
using static LeanVibe.IntegrationTests.Scim.ScimOrganisation;

namespace LeanVibe.IntegrationTests.Api;

/// <summary>Of two who change the same version of a thing one is done and the other is told; nothing that somebody saved is lost.</summary>
public abstract class VersionTests(ScimSite site)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_member_changes_only_in_the_version_that_was_read()
    {
        var (org, owner, member) = await NewAsync();
        var path = $"/api/members/{member}";
        var first = await org.GetAsync(path, owner);
        Assert.Equal(("viewer", HttpStatusCode.OK), (first["role"], first.Status));
        Assert.Equal(HttpStatusCode.NotModified, (await org.GetAsync(path, Under(owner, first.Tag!, "If-None-Match"))).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await PutAsync(org, path, """{"role":"developer"}""", Under(owner, first.Tag!))).Status);
        var late = await PutAsync(org, path, """{"role":"auditor"}""", Under(owner, first.Tag!));
        Assert.Equal((HttpStatusCode.PreconditionFailed, "changed-meanwhile"), (late.Status, late["code"]));
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await org.DeleteAsync(path, Under(owner, first.Tag!))).Status);
        var now = await org.GetAsync(path, Under(owner, first.Tag!, "If-None-Match"));
        Assert.Equal(("developer", HttpStatusCode.OK), (now["role"], now.Status));
        Assert.Equal(HttpStatusCode.NoContent, (await PutAsync(org, path, """{"role":"auditor"}""", Under(owner, $"\"x\", {now.Tag}"))).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await org.DeleteAsync(path, Under(owner, "*"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await org.GetAsync(path, owner)).Status);
    }

    [Fact]
    public async Task Of_many_at_once_with_the_same_version_one_is_done()
    {
        var (org, owner, member) = await NewAsync();
        var path = $"/api/members/{member}";
        var tag = (await org.GetAsync(path, owner)).Tag!;
        var answers = await Task.WhenAll(new[] { "developer", "auditor", "billing", "founder", "administrator", "developer" }.Select(role => PutAsync(org, path, $$"""{"role":"{{role}}"}""", Under(owner, tag))));
        Assert.Single(answers, a => a.Status == HttpStatusCode.NoContent);
        Assert.Equal(5, answers.Count(a => a.Status == HttpStatusCode.PreconditionFailed));
    }

    [Fact]
    public async Task A_connection_and_a_quota_as_well()
    {
        var (org, owner, _) = await NewAsync();
        var connection = new Connection(Guid.NewGuid(), org.Tenant, ConnectionKind.Oidc, "first", TimeProvider.System.GetUtcNow()) { Oidc = new("https://login.example.com", "client", "secret one") };
        var store = site.App.Services.GetRequiredService<IConnectionStore>();
        await store.SaveAsync(connection, Stop);
        var path = $"/api/connections/{connection.Id}";
        var tag = (await org.GetAsync(path, owner)).Tag!;
        await store.SaveAsync(connection with { Oidc = connection.Oidc with { ClientSecret = "secret two" } }, Stop);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await PutAsync(org, path, """{"name":"late","issuer":"https://login.example.com","clientId":"client"}""", Under(owner, tag))).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await org.DeleteAsync(path, Under(owner, tag))).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await org.DeleteAsync(path, Under(owner, (await org.GetAsync(path, owner)).Tag!))).Status);

        var operate = With(site.App.Services.GetRequiredService<PlatformKey>().Text);
        path = $"/api/tenants/{org.Name}/quotas/products";
        var usual = (await org.GetAsync(path, operate)).Tag!;
        Assert.Equal(HttpStatusCode.NoContent, (await PutAsync(org, path, """{"most":7,"reason":"they asked"}""", Under(operate, usual))).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await PutAsync(org, path, """{"most":8,"reason":"they asked"}""", Under(operate, usual))).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await org.DeleteAsync($"{path}?reason=as+before", Under(operate, usual))).Status);
        Assert.Equal("7", (await org.GetAsync(path, operate))["most"]);
    }

    [Fact]
    public async Task A_custom_role_too_and_whoever_has_it_is_named_by_its_id()
    {
        var (org, owner, member) = await NewAsync();
        var made = await org.SendAsync("POST", "/api/roles", """{"name":"Release manager","permissions":["see","approve"]}""", owner);
        Assert.Equal(HttpStatusCode.Created, made.Status);
        var path = $"/api/roles/{made["role"]}";
        var tag = (await org.GetAsync(path, owner)).Tag!;
        Assert.Equal(HttpStatusCode.NotModified, (await org.GetAsync(path, Under(owner, tag, "If-None-Match"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await PutAsync(org, path, """{"name":"Release watcher","permissions":["see"]}""", Under(owner, tag))).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await PutAsync(org, path, """{"name":"Late","permissions":["see"]}""", Under(owner, tag))).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await org.DeleteAsync(path, Under(owner, tag))).Status);

        Assert.Equal(HttpStatusCode.NoContent, (await PutAsync(org, $"/api/members/{member}", $$"""{"role":"{{made["role"]}}"}""", owner)).Status);
        Assert.Equal(made["role"], (await org.GetAsync($"/api/members/{member}", owner))["role"]);
        foreach (var wrong in new[] { "\"king\"", "3", "null", "\"\"" })
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await PutAsync(org, $"/api/members/{member}", $$"""{"role":{{wrong}}}""", owner)).Status);
        }

        Assert.Equal((HttpStatusCode.BadRequest, "role-none-such"), await CodeAsync(PutAsync(org, $"/api/members/{member}", $$"""{"role":"{{Guid.NewGuid()}}"}""", owner)));
        Assert.Equal((HttpStatusCode.Conflict, "role-in-use"), await CodeAsync(org.DeleteAsync(path, owner)));
        Assert.Equal(HttpStatusCode.NoContent, (await PutAsync(org, $"/api/members/{member}", """{"role":"Viewer"}""", owner)).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await org.DeleteAsync(path, Under(owner, (await org.GetAsync(path, owner)).Tag!))).Status);
    }

    [Theory, InlineData("abc", "if-match-invalid"), InlineData("W/\"abc\"", "if-match-invalid"), InlineData("", "if-match-invalid")]
    public async Task What_is_no_version_is_refused(string tag, string code)
    {
        var (org, owner, member) = await NewAsync();
        var answer = await PutAsync(org, $"/api/members/{member}", """{"role":"developer"}""", Under(owner, tag));
        Assert.Equal((HttpStatusCode.BadRequest, code), (answer.Status, answer["code"]));
    }

    [Fact]
    public async Task A_condition_that_nobody_compares_is_refused()
    {
        var (org, owner, _) = await NewAsync();
        var answer = await org.SendAsync("POST", "/api/domains", """{"name":"x.example"}""", Under(owner, "\"x\""));
        Assert.Equal((HttpStatusCode.BadRequest, "if-match-unknown"), (answer.Status, answer["code"]));
    }

    private static async Task<(HttpStatusCode, string?)> CodeAsync(Task<ScimAnswer> answer) => ((await answer).Status, (await answer)["code"]);

    private static Task<ScimAnswer> PutAsync(ScimOrganisation org, string path, string body, Action<HttpRequestMessage> who) => org.SendAsync("PUT", path, body, who);

    private static Action<HttpRequestMessage> Under(Action<HttpRequestMessage> who, string tag, string header = "If-Match") => request =>
    {
        who(request);
        request.Headers.TryAddWithoutValidation(header, tag);
    };

    private async Task<(ScimOrganisation Organisation, Action<HttpRequestMessage> Owner, AccountId Member)> NewAsync()
    {
        var org = await site.NewOrganisationAsync();
        var member = await site.NewPersonAsync(org.Address("vera"));
        await site.App.Services.GetRequiredService<IMembershipStore>().AddAsync(org.Tenant, new(member, org.Address("vera"), "Vera", Role.Viewer, TimeProvider.System.GetUtcNow()), Stop);
        return (org, Signed(await site.SignInAsync(org.Owner, org.Tenant)), member);
    }

    public sealed class OnSqlite(SqliteScimSite site) : VersionTests(site), IClassFixture<SqliteScimSite>;

    public sealed class OnPostgres(PostgresScimSite site) : VersionTests(site), IClassFixture<PostgresScimSite>;
}
