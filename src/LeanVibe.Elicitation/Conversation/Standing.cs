namespace LeanVibe.Elicitation.Conversation;

/// <summary>The turns that were not taken back, each with its number among all turns.</summary>
internal static class Standing
{
    /// <summary>Reopened: the question of the turn that was taken back last, if nothing was said since.</summary>
    public static (IReadOnlyList<(Turn Turn, int Number)> Turns, Questions.Asked? Reopened) Of(IReadOnlyList<Turn> turns)
    {
        var standing = new List<(Turn Turn, int Number)>();
        Questions.Asked? reopened = null;
        for (var number = 0; number < turns.Count; number++)
        {
            if (turns[number].Kind != TurnKind.WentBack)
            {
                standing.Add((turns[number], number));
                reopened = null;
            }
            else if (standing.Count > 0)
            {
                reopened = standing[^1].Turn.Question;
                standing.RemoveAt(standing.Count - 1);
            }
        }

        return (standing, reopened);
    }
}
