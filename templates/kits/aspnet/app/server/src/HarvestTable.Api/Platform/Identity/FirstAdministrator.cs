namespace HarvestTable.Platform.Identity;

/// <summary>Admin__Email and Admin__Password make the first administrator.</summary>
internal static class FirstAdministrator
{
    public static async Task EnsureAsync(Accounts accounts, IConfiguration config, CancellationToken ct)
    {
        if (config["Admin:Email"] is { Length: > 0 } email && config["Admin:Password"] is { Length: > 0 } password
            && await accounts.FindByEmailAsync(email, ct) is null)
        {
            await accounts.AddAsync(email, "Administrator", password, RoleList.Administrators[0], ct);
        }
    }
}
