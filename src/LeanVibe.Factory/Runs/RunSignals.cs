using System.Collections.Concurrent;

namespace LeanVibe.Factory.Runs;

/// <summary>Wakes those who watch a run when its log or state has changed.</summary>
public sealed class RunSignals
{
    private readonly ConcurrentDictionary<RunId, TaskCompletionSource> _waiting = new();

    /// <summary>Completes at the next change.</summary>
    public Task NextOf(RunId id) => _waiting.GetOrAdd(id, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public void Changed(RunId id)
    {
        if (_waiting.TryRemove(id, out var waiting))
        {
            waiting.SetResult();
        }
    }
}
