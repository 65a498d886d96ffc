using LeanVibe.Cli.Logins;
using LeanVibe.Cli.Platforms;
using LeanVibe.Platform.Identity.OAuth;
using LeanVibe.Platform.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.IntegrationTests.OAuth;

/// <summary>The command line at a platform elsewhere.</summary>
public sealed class CommandLineLoginTests(OAuthOnSqlite platform) : OAuthSuite(platform), IClassFixture<OAuthOnSqlite>
{
    private readonly string _home = Directory.CreateTempSubdirectory("leanvibe-login-").FullName;

    [Fact]
    public async Task Whoever_logs_in_works_there_as_themselves_until_it_is_over()
    {
        var (file, member) = await LogInAsync();
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file.Path));
        using var client = new PlatformClient(Platform.Address, file);
        Assert.Empty(await client.ProductsAsync(Stop));

        await Platform.Root.GetRequiredService<IGrantStore>().EndAllAsync(member.Account, Stop);
        await Assert.ThrowsAsync<PlatformException>(() => client.ProductsAsync(Stop));
        file.Write(file.Read()! with { AccessEndsAt = default });
        var over = await Assert.ThrowsAsync<PlatformException>(() => client.ProductsAsync(Stop));
        Assert.Equal(("login-over", (Login?)null), (over.Error.Code, file.Read()));
    }

    [Fact]
    public async Task Commands_at_once_ask_for_the_next_tokens_once()
    {
        var (file, _) = await LogInAsync();
        var first = file.Read()!;
        file.Write(first with { AccessEndsAt = default });
        using var client = new PlatformClient(Platform.Address, file);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => client.ProductsAsync(Stop)));
        Assert.NotEqual(first.Refresh, file.Read()!.Refresh);
        Assert.Empty(await client.ProductsAsync(Stop));
    }

    [Fact]
    public async Task Logging_out_gives_everything_back()
    {
        var (file, member) = await LogInAsync();
        using var http = new HttpClient();
        await new AuthorizationServer(http).EndAsync(file.Read()!, Stop);
        Assert.Empty(await Platform.Root.GetRequiredService<IGrantStore>().ListAsync(member.Account, Stop));
    }

    [Theory, InlineData("http://factory.example.com"), InlineData("ftp://localhost"), InlineData("factory"), InlineData("https://a@factory.example.com")]
    public async Task A_password_is_asked_for_nowhere_in_the_clear(string server)
    {
        using var http = new HttpClient();
        var refused = await Assert.ThrowsAsync<PlatformException>(() => new AuthorizationServer(http).LogInAsync(server, _ => Task.CompletedTask, Stop));
        Assert.Equal("server-invalid", refused.Error.Code);
    }

    [Fact]
    public void A_file_that_is_none_of_ours_is_no_login()
    {
        var file = new LoginFile(new(new PlatformOptions { Home = _home }));
        Assert.Null(file.Read());
        File.WriteAllText(file.Path, "{");
        Assert.Null(file.Read());
    }

    private async Task<(LoginFile File, Member Member)> LogInAsync()
    {
        var member = await Platform.NewMemberAsync();
        var file = new LoginFile(new(new PlatformOptions { Home = _home }));
        using var http = new HttpClient();
        file.Write(await new AuthorizationServer(http).LogInAsync(Platform.Address, code => LetInAsync(member, code), Stop));
        return (file, member);
    }

    private async Task LetInAsync(Member member, DeviceCode code)
    {
        using var browser = Platform.BrowserOf(member);
        using var yes = new FormUrlEncodedContent(new Dictionary<string, string> { ["user_code"] = code.UserCode, ["decision"] = "yes" });
        await browser.PostAsync("/oauth/verify", yes);
    }
}
