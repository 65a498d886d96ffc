using System.Collections.Concurrent;
using System.Text.Json;
using LeanVibe.Blueprints.Serialization;

namespace LeanVibe.Factory.Runs;

/// <summary>What a stage sees of its run: the run itself, what the stages before it made, and a place to say what happens.</summary>
internal sealed class StageContext(Run run, IRunStore store, RunLog log, WorkAhead ahead)
{
    private ConcurrentDictionary<string, Checkpoint> _done = new(StringComparer.Ordinal);

    public Run Run { get; private set; } = run;

    public string Stage { get; set; } = "";

    public WorkAhead Ahead => ahead;

    /// <summary>The same run, seen by a stage that begins ahead: what it says is under its own name.</summary>
    public StageContext For(string stageId) => new(Run, store, log, ahead) { Stage = stageId, _done = _done };

    /// <summary>What a stage before this one left.</summary>
    /// <exception cref="InvalidOperationException">That stage is not done: the pipeline's order is wrong.</exception>
    public T Of<T>(string stageId) => _done.TryGetValue(stageId, out var checkpoint)
        ? StageOutput.Read<T>(checkpoint.Output)
        : throw new InvalidOperationException($"The stage '{stageId}' is not done yet.");

    public Checkpoint? CheckpointOf(string stageId) => _done.GetValueOrDefault(stageId);

    public void Keep(Checkpoint checkpoint) => _done[checkpoint.Stage] = checkpoint;

    public async Task ChangeAsync(Func<Run, Run> change, CancellationToken cancellation) => Run = await store.ChangeAsync(Run.Id, change, cancellation);

    public Task SaveGatesAsync(IReadOnlyList<Verdicts.GateResult> gates, CancellationToken cancellation) => store.SaveGatesAsync(Run.Id, gates, cancellation);

    public Task SayAsync(string text, CancellationToken cancellation, EventLevel level = EventLevel.Info) => log.AddAsync(Run.Id, Stage, level, text, cancellation);

    /// <summary>A line of a program's output; kept in order, without making the program wait.</summary>
    public void Detail(string line) => log.Enqueue(Run.Id, Stage, EventLevel.Detail, line);
}

/// <summary>Outputs of stages as JSON.</summary>
internal static class StageOutput
{
    public static string Write(object output) => JsonSerializer.Serialize(output, output.GetType(), BlueprintJson.Options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, BlueprintJson.Options)!;
}
