using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity;

/// <summary>What is said to people who are not known yet never says whether an address has an account.</summary>
public static class IdentityErrors
{
    public static Error SignInRefused { get; } = new("signin-refused", "That did not work: address and password do not belong together, or it was tried too often.", ErrorKind.Forbidden, "Wait a minute and try again, or set a new password.");

    public static Error CodeRefused { get; } = new("code-refused", "This code is not right, was used already, or it was tried too often.", ErrorKind.Forbidden, "Wait for the next one, or use a recovery code.");

    public static Error TooOften { get; } = new("too-often", "This was tried too often from here.", ErrorKind.Forbidden, "Wait a few minutes.");

    public static Error LinkDead { get; } = new("link-dead", "This link has run out or was used already.", ErrorKind.Invalid, "Ask for a new one.");

    public static Error EmailInvalid { get; } = new("email-invalid", "This is no e-mail address.", ErrorKind.Invalid, "Write it as name@example.com; a host with other letters in its xn-- form.");

    public static Error NameInvalid { get; } = new("name-invalid", "A name has 1 to 100 characters.", ErrorKind.Invalid, "Write how others shall see you.");

    public static Error NotSignedIn { get; } = new("account-needed", "This is for somebody who is signed in with an account.", ErrorKind.Forbidden, "Sign in at /signin.");

    public static Error SessionUnknown { get; } = new("session-unknown", "There is no such session.", ErrorKind.NotFound, "Look at the list of your sessions.");

    public static Error MemberUnknown { get; } = new("member-unknown", "There is no such member.", ErrorKind.NotFound, "Look at the list of members.");

    public static Error LastOwner { get; } = new("last-owner", "An organisation always has an owner, and this is the last one.", ErrorKind.Conflict, "Make somebody else an owner first.");

    public static Error InvitationUnknown { get; } = new("invitation-unknown", "There is no such open invitation.", ErrorKind.NotFound, "Look at the list of invitations.");

    public static Error InvitationOfAnother { get; } = new("invitation-other", "This invitation is for another address than the one that you are signed in with.", ErrorKind.Forbidden, "Sign in with the address that it was sent to.");

    public static Error OrganisationUnknown { get; } = new("organisation-unknown", "You are no member of such an organisation.", ErrorKind.NotFound, "Look at the list of your organisations.");
}
