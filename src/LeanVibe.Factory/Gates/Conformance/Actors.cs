using LeanVibe.Blueprints;
using LeanVibe.Factory.Accounts;
using LeanVibe.Generation.Contract;

namespace LeanVibe.Factory.Gates.Conformance;

/// <summary>One signed-in account a role, and a visitor.</summary>
internal sealed class Actors(IReadOnlyDictionary<string, Actor> byRole, IReadOnlyList<DemoAccount> accounts, string problem)
{
    public string Problem => problem;

    public IEnumerable<Actor> All => byRole.Values;

    public Actor Visitor => byRole[Role.Visitor];

    public DemoAccount AccountOf(string role) => accounts.First(a => a.Role == role);

    public static async Task<Actors> SignInAsync(HttpClient client, IReadOnlyList<DemoAccount> accounts, CancellationToken cancellation)
    {
        var all = new Dictionary<string, Actor>(StringComparer.Ordinal) { [Role.Visitor] = new(client, Role.Visitor) };
        foreach (var account in accounts)
        {
            var actor = new Actor(client, account.Role);
            if (!await actor.SignInAsync(account.Email, account.Password, cancellation))
            {
                return new(all, accounts, $"The sample account {account.Email} cannot sign in.");
            }

            all[account.Role] = actor;
        }

        return new(all, accounts, "");
    }

    /// <summary>Those who may call an operation, the least powerful first: what an administrator may is rarely what is wrong.</summary>
    public IEnumerable<Actor> Allowed(ApiOperation operation) =>
        operation.Allowed.Select(a => a.Role).Distinct().Reverse().Where(byRole.ContainsKey).Select(r => byRole[r]);

    public IEnumerable<Actor> Refused(ApiOperation operation) => byRole.Values.Where(a => !operation.Allows(a.Role));
}
