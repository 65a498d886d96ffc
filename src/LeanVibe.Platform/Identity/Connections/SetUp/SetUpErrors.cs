using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Connections.SetUp;

public static class SetUpErrors
{
    /// <summary>To whoever has no good link; which of it is the case stands in the organisation's trail.</summary>
    public static Error Dead { get; } = new("setup-dead", "This link has run out, was taken back, or what it was for is done.", ErrorKind.NotFound, "Ask whoever sent it for a new one.");

    public static Error Unknown { get; } = new("setup-unknown", "There is no such link that is open.", ErrorKind.NotFound, "Look at the list of links.");

    public static Error IsOn { get; } = new("setup-connection-on", "This connection is on: people sign in by it.", ErrorKind.Conflict, "Turn it off first, or set another one up.");

    public static Error NotEntered { get; } = new("setup-not-entered", "Your provider is not entered yet, or what it publishes cannot be read.", ErrorKind.Conflict, "Enter it in the step before.");

    public static Error NoDomain { get; } = new("setup-no-domain", "This link is for no domain.", ErrorKind.NotFound, "Ask whoever sent it for one with the domain.");

    public static Error Invalid { get; } = new("setup-invalid", $"A link is good for 1 to {SetUpLink.MostDays} days.", ErrorKind.Invalid, "Choose how long your customer's IT needs.");
}
