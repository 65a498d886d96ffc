using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Scim;

/// <summary>What a SCIM client did wrong, with the error types of RFC 7644, 3.12 as codes behind "scim-".</summary>
internal static class ScimErrors
{
    public static Error InvalidFilter(string why) => Of("invalidFilter", $"The filter cannot be read: {why}.");

    public static Error InvalidPath(string path) => Of("invalidPath", $"There is no attribute '{Short(path)}'.");

    public static Error InvalidValue(string path, string wanted) => Of("invalidValue", $"'{Short(path)}' takes {wanted}.");

    public static Error InvalidSyntax(string why) => Of("invalidSyntax", $"The request cannot be read: {why}.");

    public static Error TooMuch { get; } = new("scim-large", "The patch changes too many values at once.", ErrorKind.Invalid, "Send its operations in several patches.");

    public static Error Mutability(string path) => Of("mutability", $"'{Short(path)}' is set by the server.");

    public static Error NoTarget(string path) => Of("noTarget", $"Nothing matches '{Short(path)}'.");

    public static Error Uniqueness(string attribute) => new("scim-uniqueness", $"Another one has this {attribute}.", ErrorKind.Conflict);

    private static Error Of(string type, string message) => new($"scim-{type}", message, ErrorKind.Invalid);

    private static string Short(string text) => text.Length <= 100 ? text : text[..100] + "...";
}
