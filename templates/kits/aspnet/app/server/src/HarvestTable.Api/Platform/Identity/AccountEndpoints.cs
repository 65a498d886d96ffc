namespace HarvestTable.Platform.Identity;

/// <summary>/api/accounts: administrators see people and set their roles; others may at most choose a name.</summary>
internal static class AccountEndpoints
{
    public static void MapAccounts(this RouteGroupBuilder api)
    {
        var accounts = api.MapGroup("/accounts");
        accounts.MapGet("/", ListAsync);
        accounts.MapGet("/options", OptionsAsync);
        accounts.MapPut("/{id:guid}/role", SetRoleAsync);
    }

    private static async Task<IResult> ListAsync(
        string? search, string? role, int? page, int? pageSize, Caller caller, Accounts accounts, CancellationToken ct)
    {
        caller.MustAdminister();
        return TypedResults.Ok(await accounts.ListAsync(search, role, new(page, pageSize), ct));
    }

    private static async Task<IResult> OptionsAsync(string? search, Caller caller, Accounts accounts, CancellationToken ct) =>
        RoleList.All.Any(r => r.Id == caller.Role && r.ChoosesAccounts)
            ? TypedResults.Ok(await accounts.OptionsAsync(search, ct))
            : throw Refusal.Forbidden();

    private static async Task<IResult> SetRoleAsync(Guid id, RoleChange input, Caller caller, Accounts accounts, CancellationToken ct)
    {
        caller.MustAdminister();
        new Problems().Choice("role", input.Role, [.. RoleList.All.Select(r => r.Id)], required: true).ThrowIfAny();
        if (id == caller.Id)
        {
            throw Refusal.Conflict("Nobody changes their own role: ask another administrator.");
        }

        return await accounts.SetRoleAsync(id, input.Role!, ct) == 1
            ? TypedResults.Ok(await accounts.FindAsync(id, ct))
            : throw Refusal.NotFound();
    }

    public static void MustAdminister(this Caller caller)
    {
        if (!caller.Administers)
        {
            throw Refusal.Forbidden();
        }
    }
}
