namespace LeanVibe.Elicitation.Feasibility;

/// <summary>Something about an idea that its founder should know before they approve it.</summary>
/// <param name="Code">Stable, for example "LF0203".</param>
/// <param name="Because">The words, or the part of the Blueprint, that it rests on.</param>
/// <param name="Mend">What is offered instead, or what to do.</param>
public sealed record FeasibilityFinding(string Code, FeasibilityKind Kind, Weight Weight, string Because, string Message, string Mend);

/// <summary>OutOfReach: the kits cannot build it. Regulated: law or industry rules apply. Dependence: somebody outside is needed. Effort: size and running cost.</summary>
public enum FeasibilityKind { OutOfReach, Regulated, Dependence, Effort }

/// <summary>Note: good to know. Care: do something about it before real people use it. Serious: get advice before you launch.</summary>
public enum Weight { Note, Care, Serious }
