using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Audit.Streaming;

internal static class StreamErrors
{
    public static Error AddressInvalid { get; } = new("audit-stream-address-invalid", "A trail is sent to an https address on the public Internet, without a name or password in it, of 500 characters at most.", ErrorKind.Invalid, "Copy the address of your SIEM's HTTP collector; put what proves you into its query, or check the signature.");

    public static Error None { get; } = new("audit-stream-none", "Your organisation's trail is sent nowhere.", ErrorKind.NotFound, "Say where to first.");

    public static Error NotTaken(string why) => new("audit-stream-not-taken", $"It was not taken: {why}.", ErrorKind.Conflict, "See whether the address is right, reachable from here and answers 2xx within 5 seconds; then test again.") { Detail = why };
}
