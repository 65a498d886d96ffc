namespace HarvestTable.Platform.Rounds;

/// <summary>Questions without their answers.</summary>
/// <param name="Height">Of a crossword's grid, in cells; 0 for the other games.</param>
public sealed record Round(IReadOnlyList<Question> Questions, int Height, int Width);

/// <param name="Options">To choose from; empty where the answer is typed.</param>
/// <param name="Letters">The answer's letters in another order; "" unless they are to be put in order.</param>
/// <param name="Length">Of the answer, in letters.</param>
/// <param name="Place">In a crossword.</param>
public sealed record Question(Guid Id, string Shown, IReadOnlyList<string> Options, string Letters, int Length, Place? Place);

/// <summary>Where a word of a crossword begins, counted from 0, and which way it runs.</summary>
public sealed record Place(int Row, int Column, bool Down);

/// <summary>What somebody answers; rows that are not named are not marked.</summary>
public sealed record Marking(string? Of = null, string? Show = null, string? Ask = null, IReadOnlyList<GivenAnswer>? Answers = null);

public sealed record GivenAnswer(Guid Id, string Answer);

public sealed record Marks(int Score, IReadOnlyList<Mark> Answers);

/// <param name="Answer">The right one.</param>
public sealed record Mark(Guid Id, bool Right, string Answer);
