using LeanVibe.Blueprints;
using LeanVibe.Platform.Access;

namespace LeanVibe.Factory.Accounts;

/// <summary>The sign-ins that a product is seeded with, one a role. The password belongs to one product of one platform and is never stored.</summary>
public sealed class DemoAccounts(PlatformKey key)
{
    public string PasswordOf(string slug) => $"Demo-{key.Sign($"demo|{slug}")[..12]}";

    public IReadOnlyList<DemoAccount> Of(string slug, Blueprint blueprint) =>
        [.. blueprint.Roles.Select(role => new DemoAccount(role.Id, role.Name, $"{role.Id}@demo.local", PasswordOf(slug)))];
}

public sealed record DemoAccount(string Role, string RoleName, string Email, string Password);
