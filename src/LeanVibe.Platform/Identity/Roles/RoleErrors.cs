using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Roles;

/// <summary>What is wrong with a custom role, said to administrators.</summary>
public static class RoleErrors
{
    public static Error Unknown { get; } = new("role-unknown", "Your organisation has no such role.", ErrorKind.NotFound, "Look at the list of roles.");

    /// <summary>Of a role that somebody is to be given.</summary>
    public static Error NoneSuch { get; } = new("role-none-such", "There is no such role to give.", ErrorKind.Invalid, "Name a built-in role, or the id of one from the list of roles.");

    public static Error NameTaken { get; } = new("role-name-taken", "Your organisation has a role of this name already.", ErrorKind.Conflict, "Choose another name, or change that role.");

    public static Error NotOffered { get; } = new("role-permission-invalid", "A custom role cannot own the organisation or keep users in step for an identity provider.", ErrorKind.Invalid, "Leave that out; owners are made on the members page.");

    public static Error SeesNothing { get; } = new("role-sees-nothing", "Every role lets one see products and runs; the rest stands on it.", ErrorKind.Invalid, "Add the permission to see.");

    public static Error NameInvalid(int longest) => new("role-name-invalid", $"A role's name has 1 to {longest} characters and is not that of a built-in role.", ErrorKind.Invalid, "Write what your people call it, for example Release manager.");

    public static Error Many(int most) => new("roles-many", $"Your organisation has {most} roles of its own already.", ErrorKind.Conflict, "Remove one that nobody has.");

    public static Error InUse(RoleUse use) => new("role-in-use", $"This role is still given: {use}.", ErrorKind.Conflict, "Give those another role first; then nobody loses more than you mean.");
}
