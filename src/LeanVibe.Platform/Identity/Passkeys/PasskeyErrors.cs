using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Passkeys;

public static class PasskeyErrors
{
    public static Error Refused { get; } = new("passkey-refused", "This passkey did not let you in.", ErrorKind.Forbidden, "Load the page again and try once more, or sign in with your password.");

    public static Error Many { get; } = new("passkeys-many", "You have 20 passkeys already.", ErrorKind.Conflict, "Remove one that you do not use any more.");

    public static Error Unknown { get; } = new("passkey-unknown", "You have no such passkey.", ErrorKind.NotFound, "Look at the list of your passkeys.");

    public static Error NameInvalid { get; } = new("passkey-name-invalid", "A passkey has a name of 1 to 60 characters.", ErrorKind.Invalid, "Name it after the device, for example \"My phone\".");
}
