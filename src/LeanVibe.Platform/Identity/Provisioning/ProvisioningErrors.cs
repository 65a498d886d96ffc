using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Provisioning;

/// <summary>What is said to an identity provider; its administrator reads it in the provider's own log. Codes behind "scim-" are the error types of RFC 7644, 3.12, where there is one.</summary>
public static class ProvisioningErrors
{
    public static Error Unknown { get; } = new("scim-unknown", "There is no such resource in this organisation.", ErrorKind.NotFound, "List the resources to see their ids.");

    /// <summary>Somebody else changed it in between: read again, and try again.</summary>
    public static Error Raced { get; } = new("scim-precondition", "The resource was changed meanwhile.", ErrorKind.Conflict, "Read it again and repeat the change with its new version.");

    public static Error NameTaken { get; } = new("scim-uniqueness", "Another one has this userName.", ErrorKind.Conflict, "Change one of the two at the identity provider.");

    public static Error AddressTaken { get; } = new("scim-uniqueness", "Another user has this e-mail address.", ErrorKind.Conflict, "Give each person an address of their own at the identity provider.");

    public static Error GroupNameTaken { get; } = new("scim-uniqueness", "Another group has this displayName.", ErrorKind.Conflict, "Change one of the two at the identity provider.");

    public static Error AccountElsewhere { get; } =
        new("scim-mutability", "This person belongs to other organisations too, which know them by their address.", ErrorKind.Conflict, "Remove the user and provision the new address; products stay the organisation's.");

    public static Error OwnPassword { get; } =
        new("scim-mutability", "This person signs in with a password of their own: whoever has the address could set another one.", ErrorKind.Conflict, "Remove the user and provision the new address; products stay the organisation's.");

    public static Error LastOwner { get; } =
        new("last-owner", "This is the organisation's last owner, and without one everybody would be locked out.", ErrorKind.Conflict, "Make somebody else an owner on the members page, then provision again.");

    public static Error NoAddress { get; } =
        new("scim-invalidValue", "A user needs an e-mail address: the primary one of 'emails', or a 'userName' that is one.", ErrorKind.Invalid, "Map the address to emails[type eq \"work\"].value at the identity provider.");

    public static Error ForeignDomain(string domain) =>
        new("scim-invalidValue", $"'{domain}' is no verified domain of this organisation.", ErrorKind.Invalid, "Verify the domain at /api/domains, or leave this user out of the assignment at the identity provider.");

    public static Error NoSuchMember(string value) =>
        new("scim-invalidValue", $"'members' names '{(value.Length <= 60 ? value : value[..60])}', which is no user of this organisation.", ErrorKind.Invalid, "Provision the user first; groups in groups are not taken.");
}
