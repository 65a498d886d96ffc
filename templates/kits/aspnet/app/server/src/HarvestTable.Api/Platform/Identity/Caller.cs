using System.Security.Claims;

namespace HarvestTable.Platform.Identity;

/// <summary>Who makes this request; every permission asks this.</summary>
/// <param name="Id">Null for a visitor.</param>
/// <param name="Role">One of <see cref="Roles"/>.</param>
public sealed record Caller(Guid? Id, string Role, string Name)
{
    public static Caller Visitor { get; } = new(null, Roles.Visitor, "Visitor");

    /// <summary>The product itself: demo rows, jobs.</summary>
    public static Caller System { get; } = new(null, RoleList.Administrators[0], "System");

    public bool IsSignedIn => Id is not null;

    public bool Administers => RoleList.Administrators.Contains(Role);

    public static Caller From(ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            ? new(id, user.FindFirstValue(ClaimTypes.Role)!, user.FindFirstValue(ClaimTypes.Name) ?? "")
            : Visitor;

    /// <summary>Lets an endpoint take the caller as a parameter.</summary>
    public static ValueTask<Caller?> BindAsync(HttpContext http) => new(From(http.User));
}
