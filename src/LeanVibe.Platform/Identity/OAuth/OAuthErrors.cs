using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.OAuth;

/// <summary>Why a program is not let in, or not registered.</summary>
public static class OAuthErrors
{
    public static Error ClientUnknown { get; } = new("client-unknown", "There is no such program.", ErrorKind.NotFound, "Look at the list of clients.");

    public static Error ClientInvalid { get; } = new(
        "client-invalid", "A client has a name of 1 to 100 characters; a site or an app 1 to 10 addresses to lead back to, a service none; and it may nothing that does not exist.", ErrorKind.Invalid, "Look at what is missing.");

    public static Error RedirectInvalid { get; } = new(
        "redirect-invalid", "An address to lead back to is absolute and without a fragment: https, http on this machine alone, or an app's own scheme with a dot in its name.", ErrorKind.Invalid, "Write it exactly as the program sends it, for example https://app.example.com/callback.");

    public static Error TooMuch { get; } = new("client-too-much", "A client may no more than whoever registers it.", ErrorKind.Forbidden, "Leave out what your own role does not give.");

    public static Error Many { get; } = new("clients-many", "There are 50 clients already.", ErrorKind.Conflict, "End one that is not used any more.");

    public static Error OfAnother { get; } = new("client-other", "This program belongs to an organisation that you are no member of.", ErrorKind.Forbidden, "Sign in with an account of that organisation.");

    public static Error NowhereToWork { get; } = new("organisation-needed", "The program works in an organisation, and you are in none.", ErrorKind.Conflict, "Make one or switch to one at /organisations.");

    public static Error GrantUnknown { get; } = new("grant-unknown", "There is no such program that you let in.", ErrorKind.NotFound, "Look at the list on your account's page.");
}
