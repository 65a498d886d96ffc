using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace LeanVibe.Platform.Identity;

/// <summary>What a member is in their organisation: a built-in role, or one that the organisation made (<see cref="Identity.Roles.CustomRole"/>).</summary>
[JsonConverter(typeof(MemberRoleJson))]
public readonly record struct MemberRole
{
    private readonly Role? _builtIn;

    private MemberRole(Role? builtIn, Guid? custom) => (_builtIn, Custom) = (builtIn, custom);

    /// <summary>Of a custom role a viewer: every role gives that much.</summary>
    public Role BuiltIn => _builtIn ?? Role.Viewer;

    /// <summary>The custom role's id; null for a built-in one.</summary>
    public Guid? Custom { get; }

    public static MemberRole Of(Guid custom) => new(null, custom);

    /// <summary>As two columns keep it.</summary>
    public static MemberRole Of(Role builtIn, Guid? custom) => custom is { } id ? Of(id) : builtIn;

    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "A built-in role is one; a named alternative would only add noise.")]
    public static implicit operator MemberRole(Role role) => new(role, null);

    /// <param name="text">A built-in role's name, in upper or lower case, or a custom one's id.</param>
    public static bool TryParse(string? text, out MemberRole role)
    {
        var builtIn = Enum.GetValues<Role>().Where(r => string.Equals(r.ToString(), text, StringComparison.OrdinalIgnoreCase)).Select(r => (Role?)r).FirstOrDefault();
        role = builtIn is { } known ? known : Guid.TryParseExact(text, "D", out var custom) ? Of(custom) : default;
        return role != default;
    }

    public override string ToString() => Custom?.ToString("D") ?? BuiltIn.ToString();
}
