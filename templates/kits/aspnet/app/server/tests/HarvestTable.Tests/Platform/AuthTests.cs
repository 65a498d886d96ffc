namespace HarvestTable.Tests.Platform;

public sealed class AuthTests(ApiHost host)
{
    private const string Password = "long-enough-password";

    [Fact]
    public async Task Whoever_signs_up_is_signed_in()
    {
        foreach (var role in RoleList.SigningUp)
        {
            var response = await SignUpAsync(Address(), Password, role);
            Assert.Equal(role, (await Api.JsonAsync(response, 201)).GetProperty("role").GetString());
            Assert.Contains("httponly", Cookie(response), StringComparison.OrdinalIgnoreCase);
        }

        await Api.ExpectAsync(await SignUpAsync(Address(), Password, RoleList.Administrators[0]), 400);
    }

    [Theory]
    [InlineData("nobody", Password, "email")]
    [InlineData("someone@example.com", "short", "password")]
    [InlineData("", "", "email")]
    public async Task Signing_up_says_what_is_wrong(string email, string password, string member)
    {
        var errors = (await Api.JsonAsync(await SignUpAsync(email, password, "nothing"), 400)).GetProperty("errors");
        Assert.True(errors.TryGetProperty(member, out _) && errors.TryGetProperty("role", out _), errors.ToString());
    }

    [Fact]
    public async Task An_address_has_one_account()
    {
        var account = await AccountAsync();
        await Assert.ThrowsAsync<Refusal>(() => host.Get<Accounts>().AddAsync(account.Email, "Twin", Password, account.Role, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_right_password_signs_in_and_a_wrong_one_does_not()
    {
        var account = await AccountAsync();
        await Api.ExpectAsync(await SignInAsync(account.Email, Password), 200);
        await Api.ExpectAsync(await SignInAsync(account.Email.ToUpperInvariant(), Password), 200);
        await Api.ExpectAsync(await SignInAsync(account.Email, "another-password"), 401);
        await Api.ExpectAsync(await SignInAsync(Address(), Password), 401);
        await Api.ExpectAsync(await SignInAsync("admin@example.com", "admin-password"), 200);
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        var account = await AccountAsync();
        var api = await SignedInAsync(account.Email, Password);
        await Api.ExpectAsync(await api.GetAsync("/api/auth/me"), 200);
        await Api.ExpectAsync(await api.PostAsync("/api/auth/sign-out"), 204);
        await Api.ExpectAsync(await api.GetAsync("/api/auth/me"), 401);
        await Api.ExpectAsync(await host.Visitor().PostAsync("/api/auth/sign-out"), 204);
    }

    [Fact]
    public async Task People_rename_themselves()
    {
        var api = await host.AsAdministratorAsync();
        var renamed = await Api.JsonAsync(await api.PutAsync("/api/auth/me", new Profile("New Name")), 200);
        Assert.Equal("New Name", renamed.GetProperty("name").GetString());
        Assert.Equal("New Name", (await api.ReadAsync<Account>("/api/auth/me")).Name);
        await Api.ExpectAsync(await api.PutAsync("/api/auth/me", new Profile(" ")), 400);
    }

    [Fact]
    public async Task An_address_changes_only_with_the_password_and_to_a_free_one()
    {
        var (account, taken, address) = (await AccountAsync(), await AccountAsync(), Address());
        var api = await SignedInAsync(account.Email, Password);
        await Api.ExpectAsync(await api.PutAsync("/api/auth/me", new Profile("Someone", address)), 400);
        await Api.ExpectAsync(await api.PutAsync("/api/auth/me", new Profile("Someone", address, "wrong-password")), 400);
        await Api.ExpectAsync(await api.PutAsync("/api/auth/me", new Profile("Someone", "nobody", Password)), 400);
        await Api.ExpectAsync(await api.PutAsync("/api/auth/me", new Profile("Someone", taken.Email, Password)), 409);
        await Api.ExpectAsync(await api.PutAsync("/api/auth/me", new Profile("Someone", address, Password)), 200);
        await Api.ExpectAsync(await SignInAsync(account.Email, Password), 401);
        await Api.ExpectAsync(await SignInAsync(address, Password), 200);
    }

    [Fact]
    public async Task A_new_password_replaces_the_old_one()
    {
        var account = await AccountAsync();
        var api = await SignedInAsync(account.Email, Password);
        await Api.ExpectAsync(await api.PostAsync("/api/auth/password", new PasswordChange("wrong-password", "another-password")), 400);
        await Api.ExpectAsync(await api.PostAsync("/api/auth/password", new PasswordChange(Password, "another-password")), 204);
        await Api.ExpectAsync(await SignInAsync(account.Email, Password), 401);
        await Api.ExpectAsync(await SignInAsync(account.Email, "another-password"), 200);
        await Api.ExpectAsync(await api.GetAsync("/api/auth/me"), 401);
    }

    [Fact]
    public async Task A_reset_link_works_once()
    {
        var account = await AccountAsync();
        await Api.ExpectAsync(await host.Visitor().PostAsync("/api/auth/reset-request", new ResetRequest(account.Email)), 202);
        await Api.ExpectAsync(await host.Visitor().PostAsync("/api/auth/reset-request", new ResetRequest(Address())), 202);
        var token = await host.Get<PasswordResets>().AddAsync(account.Id, TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        await Api.ExpectAsync(await host.Visitor().PostAsync("/api/auth/reset", new PasswordReset(token, "another-password")), 204);
        await Api.ExpectAsync(await SignInAsync(account.Email, "another-password"), 200);
        await Api.ExpectAsync(await host.Visitor().PostAsync("/api/auth/reset", new PasswordReset(token, "third-password")), 400);
    }

    [Fact]
    public async Task An_unknown_session_is_nobody()
    {
        var stranger = new Api(host, Caller.Visitor, "session=made-up");
        await Api.ExpectAsync(await stranger.GetAsync("/api/auth/me"), 401);
    }

    private static string Address() => $"{Guid.NewGuid():N}@example.com";

    private static string Cookie(HttpResponseMessage response) => response.Headers.GetValues("Set-Cookie").First();

    private Task<Account> AccountAsync() => host.Get<Accounts>().AddAsync(Address(), "Someone", Password, RoleList.All[^1].Id, TestContext.Current.CancellationToken);

    private Task<HttpResponseMessage> SignUpAsync(string email, string password, string role) =>
        host.Visitor().PostAsync("/api/auth/sign-up", new SignUp(email, "Someone", password, role));

    private Task<HttpResponseMessage> SignInAsync(string email, string password) =>
        host.Visitor().PostAsync("/api/auth/sign-in", new SignIn(email, password));

    private async Task<Api> SignedInAsync(string email, string password) =>
        new(host, Caller.Visitor, Cookie(await SignInAsync(email, password)).Split(';')[0]);
}
