using HarvestTable.Platform.Notices;

namespace HarvestTable.Platform.Identity;

/// <summary>/api/auth: signing up, in and out, one's own account.</summary>
internal static class AuthEndpoints
{
    private static readonly TimeSpan ResetLifetime = TimeSpan.FromHours(1);

    public static void MapAuth(this RouteGroupBuilder api)
    {
        var auth = api.MapGroup("/auth");
        auth.MapPost("/sign-up", SignUpAsync).AllowAnonymous();
        auth.MapPost("/sign-in", SignInAsync).AllowAnonymous();
        auth.MapPost("/sign-out", SignOutAsync).AllowAnonymous();
        auth.MapGet("/me", MeAsync);
        auth.MapPut("/me", ChangeMeAsync);
        auth.MapPost("/password", ChangePasswordAsync);
        auth.MapPost("/reset-request", RequestResetAsync).AllowAnonymous();
        auth.MapPost("/reset", ResetAsync).AllowAnonymous();
    }

    private static async Task<IResult> SignUpAsync(SignUp input, HttpContext http, Accounts accounts, Sessions sessions, CancellationToken ct)
    {
        new Problems()
            .Email("email", input.Email, required: true)
            .Text("name", input.Name, required: true, max: 100)
            .Text("password", input.Password, required: true, min: 10, max: 200)
            .Choice("role", input.Role, RoleList.SigningUp, required: true)
            .ThrowIfAny();
        var account = await accounts.AddAsync(input.Email!, input.Name!, input.Password!, input.Role!, ct);
        await sessions.StartAsync(http, account.Id, ct);
        return TypedResults.Created("/api/auth/me", account);
    }

    private static async Task<IResult> SignInAsync(SignIn input, HttpContext http, Accounts accounts, Sessions sessions, CancellationToken ct)
    {
        new Problems()
            .Text("email", input.Email, required: true, max: 200)
            .Text("password", input.Password, required: true, max: 200)
            .ThrowIfAny();
        var account = await accounts.VerifyAsync(input.Email!, input.Password!, ct)
            ?? throw new Refusal(401, "The email or the password is wrong.");
        await sessions.StartAsync(http, account.Id, ct);
        return TypedResults.Ok(account);
    }

    private static async Task<IResult> SignOutAsync(HttpContext http, Sessions sessions, CancellationToken ct)
    {
        await sessions.EndAsync(http, ct);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> MeAsync(Caller caller, Accounts accounts, CancellationToken ct) =>
        TypedResults.Ok(await accounts.FindAsync(caller.Id!.Value, ct));

    /// <summary>The name; and, for whoever knows the password, the address.</summary>
    private static async Task<IResult> ChangeMeAsync(Profile input, Caller caller, Accounts accounts, Mailer mailer, CancellationToken ct)
    {
        new Problems().Text("name", input.Name, required: true, max: 100).Email("email", input.Email, required: false).ThrowIfAny();
        var me = (await accounts.FindAsync(caller.Id!.Value, ct))!;
        if (!string.IsNullOrWhiteSpace(input.Email) && !string.Equals(input.Email.Trim(), me.Email, StringComparison.OrdinalIgnoreCase))
        {
            if (await accounts.VerifyAsync(me.Email, input.Password ?? "", ct) is null)
            {
                throw Refusal.Invalid("password", "This is not your password.");
            }

            await accounts.SetEmailAsync(me.Id, input.Email, ct);
            foreach (var address in new[] { me.Email, input.Email.Trim() })
            {
                mailer.Queue(address, $"Your address at {ProductInfo.Name}", $"Your account now has the address {input.Email.Trim()}. If this was not you, write to us.");
            }
        }

        await accounts.RenameAsync(me.Id, input.Name!, ct);
        return await MeAsync(caller, accounts, ct);
    }

    private static async Task<IResult> ChangePasswordAsync(
        PasswordChange input, HttpContext http, Caller caller, Accounts accounts, Sessions sessions, CancellationToken ct)
    {
        new Problems()
            .Text("current", input.Current, required: true, max: 200)
            .Text("new", input.New, required: true, min: 10, max: 200)
            .ThrowIfAny();
        var me = (await accounts.FindAsync(caller.Id!.Value, ct))!;
        if (await accounts.VerifyAsync(me.Email, input.Current!, ct) is null)
        {
            throw Refusal.Invalid("current", "This is not your password.");
        }

        await accounts.SetPasswordAsync(me, input.New!, ct);
        await sessions.StartAsync(http, me.Id, ct);
        return TypedResults.NoContent();
    }

    /// <summary>Answers the same whether or not the address has an account.</summary>
    private static async Task<IResult> RequestResetAsync(
        ResetRequest input, HttpContext http, Accounts accounts, PasswordResets resets, Mailer mailer, CancellationToken ct)
    {
        new Problems().Email("email", input.Email, required: true).ThrowIfAny();
        if (await accounts.FindByEmailAsync(input.Email!, ct) is { } account)
        {
            var token = await resets.AddAsync(account.Id, ResetLifetime, ct);
            var link = $"{http.Request.Scheme}://{http.Request.Host}/reset?token={token}";
            mailer.Queue(account.Email, $"Your new password for {ProductInfo.Name}", $"Choose a new password within the hour:\n{link}");
        }

        return TypedResults.Accepted((string?)null);
    }

    private static async Task<IResult> ResetAsync(PasswordReset input, Accounts accounts, PasswordResets resets, CancellationToken ct)
    {
        new Problems()
            .Text("token", input.Token, required: true, max: 200)
            .Text("password", input.Password, required: true, min: 10, max: 200)
            .ThrowIfAny();
        var id = await resets.FindAsync(input.Token!, ct) ?? throw Refusal.Invalid("token", "This link is used or too old: ask for a new one.");
        await accounts.SetPasswordAsync((await accounts.FindAsync(id, ct))!, input.Password!, ct);
        return TypedResults.NoContent();
    }
}
