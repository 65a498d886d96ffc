namespace LeanVibe.Factory.Runs;

/// <summary>What is kept of a run; its checkpoints and events are kept beside it.</summary>
public sealed record Run(RunId Id, DateTimeOffset CreatedAt)
{
    /// <summary>The founder's words; empty when the run began with a Blueprint.</summary>
    public string Idea { get; init; } = "";

    /// <summary>The Blueprint given instead of an idea, as JSON; else empty.</summary>
    public string GivenBlueprint { get; init; } = "";

    public RunState State { get; init; } = RunState.Queued;

    /// <summary>Approves the Blueprint by itself; otherwise the run waits for a person.</summary>
    public bool ApprovesItself { get; init; }

    /// <summary>The product's name on this platform; empty until the Blueprint is understood.</summary>
    public string Slug { get; init; } = "";

    public string BlueprintHash { get; init; } = "";

    /// <summary>What the Blueprint calls the product and how much it holds; empty until it is understood.</summary>
    public string Name { get; init; } = "";

    public int Entities { get; init; }

    public int Screens { get; init; }

    /// <summary>The stage that works, waits or failed.</summary>
    public string Stage { get; init; } = "";

    public DateTimeOffset? FinishedAt { get; init; }

    public StageFailure? Failure { get; init; }

    public bool IsOver => State is RunState.Passed or RunState.Failed or RunState.Cancelled;
}

/// <summary>Interrupted: the platform ended in the middle; resuming goes on where it was.</summary>
public enum RunState { Queued, Running, Waiting, Passed, Failed, Cancelled, Interrupted }
