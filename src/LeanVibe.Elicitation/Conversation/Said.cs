using LeanVibe.Blueprints.Rules;
using LeanVibe.Elicitation.Facts;

namespace LeanVibe.Elicitation.Conversation;

/// <summary>What one turn's words say.</summary>
/// <param name="Decisions">Lines as in <see cref="Settling.DecisionNotation"/>.</param>
/// <param name="IsCorrection">They take back something on purpose, so that it is no contradiction.</param>
internal sealed record Said(FactSet Facts, IReadOnlyList<string> Decisions, bool IsCorrection, IReadOnlyList<Finding> Findings)
{
    public static Said Nothing { get; } = new(new FactSet(), [], false, []);

    public Said With(Said later) => new(Facts.With(later.Facts), [.. Decisions, .. later.Decisions], IsCorrection || later.IsCorrection, [.. Findings, .. later.Findings]);
}
