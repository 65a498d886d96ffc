namespace LeanVibe.Blueprints.Rules;

/// <summary>Something wrong with a Blueprint, said like a good compiler: which rule, where, what, and how to mend it.</summary>
/// <param name="Code">Stable, for example "LV0104".</param>
/// <param name="Path">The element's path, for example "entities/order/fields/total".</param>
public sealed record Finding(string Code, Severity Severity, string Path, string Message, string Mend);

/// <summary>An error blocks approval; a warning is shown; an info says what was left out and harms nothing.</summary>
public enum Severity { Info, Warning, Error }
