using System.Collections.Frozen;
using System.Globalization;
using System.Security.Claims;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Elevations;
using LeanVibe.Platform.Identity.Sessions;
using LeanVibe.Platform.Identity.Tokens;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Web.Access;

/// <summary>Everybody who may come in, as claims, and back from claims to what a scope is entered with.</summary>
internal static class Principals
{
    public const string Account = "account";
    public const string Session = "session";
    public const string Connection = "connection";
    public const string Proven = "proven";
    public const string Elevation = "elevation";
    public const string Until = "until";
    public const string Scope = "scope";
    public const string Maker = "maker";
    public const string TokenId = "token";
    public const string Barred = "barred";
    public const string From = "from";

    /// <summary>Whoever holds the platform's key: the founder at this machine, and its operator.</summary>
    public static Claim[] Owner(string by) =>
        [new(ClaimTypes.Name, "owner"), new("by", by), .. Of(HeldRole.Of(Role.Owner)), new(Roles.Operator, "true"), new(RequestTenant.Claim, TenantId.Personal.ToString())];

    /// <summary>A program. A personal token names whose it is, and is nobody who is signed in: no page of an account opens to it.</summary>
    public static Claim[] Token(Bearer bearer) =>
    [
        new(ClaimTypes.Name, bearer.Name), Of(bearer.May), new(TokenId, bearer.Grant.Id.ToString("D")), new(RequestTenant.Claim, bearer.Grant.Tenant.ToString()),
        .. bearer.Grant is { Kind: TokenKind.Personal, Account: { } account } ? new Claim[] { new(Maker, account.ToString()) } : [],
    ];

    /// <summary>An operator inside an organisation: an administrator there, and no operator meanwhile.</summary>
    public static Claim[] Elevated(Elevation elevation) =>
    [
        new(ClaimTypes.Name, "operator (elevated)"), .. Of(HeldRole.Of(Role.Administrator)), new(RequestTenant.Claim, elevation.Organisation.ToString()), new(Elevation, elevation.Id.ToString("D")),
        new(Until, elevation.EndsAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)),
    ];

    /// <summary>Whom a connection let in has no claim of an account: nothing of the person's own is reached, the organisation's alone.</summary>
    public static Claim[] Person(Visitor visitor)
    {
        List<Claim> claims =
        [
            new(ClaimTypes.Name, visitor.Email), new(ClaimTypes.GivenName, visitor.Name),

            // What the forms of pages are bound to: with anything that changes meanwhile (a role, a proof, an organisation that is paused) an open page could send nothing any more.
            new(ClaimTypes.NameIdentifier, visitor.Session.Id.ToString("D")),
            new(Session, visitor.Session.Id.ToString("D")),
            visitor.Session.Connection is { } connection ? new(Connection, connection.ToString("D")) : new(Account, visitor.Session.Account.ToString()),
            new(Proven, visitor.Session.ProvenAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)),
        ];
        if (visitor is { Organisation: { } organisation, Held: { } held })
        {
            claims.AddRange([.. Of(held), new(RequestTenant.Claim, organisation.ToString())]);
        }

        if (visitor.Barred is { } barred)
        {
            claims.Add(new(Barred, barred.Code));
        }

        return [.. claims];
    }

    public static bool May(ClaimsPrincipal user, Permission permission) => ScopeOf(user).Contains(permission);

    /// <summary>Whether somebody still works where they did, as what they were and with what that gave.</summary>
    public static bool IsAsBefore(ClaimsPrincipal user, Visitor visitor) =>
        new[] { RequestTenant.Claim, ClaimTypes.Role, Scope }.All(type => user.FindFirstValue(type) == Person(visitor).FirstOrDefault(claim => claim.Type == type)?.Value);

    public static Guid? SessionOf(ClaimsPrincipal user) => Guid.TryParse(user.FindFirstValue(Session), out var id) ? id : null;

    public static Guid? ConnectionOf(ClaimsPrincipal user) => Guid.TryParse(user.FindFirstValue(Connection), out var id) ? id : null;

    public static Guid? ElevationOf(ClaimsPrincipal user) => Guid.TryParse(user.FindFirstValue(Elevation), out var id) ? id : null;

    public static void Enter(CurrentAccess access, ClaimsPrincipal user)
    {
        if (SessionOf(user) is { } session)
        {
            var proven = DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(user.FindFirstValue(Proven)!, CultureInfo.InvariantCulture));
            if (AccountId.TryParse(user.FindFirstValue(Account), null, out var account))
            {
                access.Enter(account, session, proven);
            }
            else
            {
                access.EnterBound(session, proven);
            }
        }

        access.Enter(ScopeOf(user));
        if (AccountId.TryParse(user.FindFirstValue(Maker), null, out var maker))
        {
            access.EnterMaker(maker);
        }

        if (user.HasClaim(claim => claim.Type == Roles.Operator))
        {
            access.EnterOperator();
        }
    }

    private static FrozenSet<Permission> ScopeOf(ClaimsPrincipal user) => (user.FindFirstValue(Scope) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Permission>).ToFrozenSet();

    private static Claim[] Of(HeldRole held) => [new(ClaimTypes.Role, held.Role.ToString()), Of(held.May)];

    private static Claim Of(FrozenSet<Permission> may) => new(Scope, string.Join(' ', may.Order()));
}
