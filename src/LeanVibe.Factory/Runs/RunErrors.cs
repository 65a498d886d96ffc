using LeanVibe.Platform.Kernel;

namespace LeanVibe.Factory.Runs;

public static class RunErrors
{
    public static Error Unknown(string id) => new("run-unknown", $"There is no run '{id}'.", ErrorKind.NotFound, "List the runs to see their ids.");

    public static Error Over(Run run) => new("run-over", $"The run is over: {run.State}.", ErrorKind.Conflict, "Start a new run.");
}
