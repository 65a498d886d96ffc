namespace LeanVibe.Factory.Runs;

/// <summary>A line of a run's log. The log only grows.</summary>
/// <param name="Number">Counts up over the whole platform; gaps are possible.</param>
/// <param name="Stage">The stage's id, or empty for the run itself.</param>
public sealed record RunEvent(long Number, RunId Run, DateTimeOffset At, string Stage, EventLevel Level, string Text);

/// <summary>Begin, Done, Kept and Fail are a stage's course; Detail is a program's output; Info and Warn are for people.</summary>
public enum EventLevel { Info, Detail, Warn, Begin, Done, Kept, Fail }
