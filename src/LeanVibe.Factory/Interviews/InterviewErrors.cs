using LeanVibe.Platform.Kernel;

namespace LeanVibe.Factory.Interviews;

internal static class InterviewErrors
{
    public static Error Unknown(string id) =>
        new("interview-unknown", $"There is no interview '{id}'.", ErrorKind.NotFound, "Begin a new one.");

    public static Error MovedOn { get; } =
        new("interview-moved-on", "The conversation went on in another window meanwhile.", ErrorKind.Conflict, "Read what was said there; your words are still here, send them again if they fit.");

    public static Error TooLong { get; } =
        new("answer-too-long", $"An answer has at most {TakeTurn.MostCharacters:N0} characters.", ErrorKind.Invalid, "Send it in several parts.");

    public static Error TooMany { get; } =
        new("interview-full", $"An interview has at most {TakeTurn.MostTurns} turns.", ErrorKind.Conflict, "Approve what is there, and change it afterwards.");

    public static Error NothingToBuild { get; } =
        new("nothing-to-build", "There is nothing to build yet.", ErrorKind.Conflict, "Say what people keep, order or manage with it.");

    public static Error OtherBlueprint { get; } =
        new("blueprint-changed", "The Blueprint is not the one that you saw.", ErrorKind.Conflict, "Look at it again and approve that.");
}
