using LeanVibe.Platform.Identity;

namespace LeanVibe.Web.Components.People;

/// <summary>What built-in roles are for, in words.</summary>
internal static class RoleWords
{
    public static string About(Role role) => role switch
    {
        Role.Owner => "may do everything, and gives the organisation its owners",
        Role.Administrator => "manages members, tokens and products",
        Role.Developer => "builds and runs products; somebody else approves",
        Role.Founder => "says ideas, approves Blueprints and runs products",
        Role.Billing => "sees products and looks after what they cost",
        Role.Auditor => "reads everything, also the audit trail",
        _ => "looks and changes nothing",
    };
}
