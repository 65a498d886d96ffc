using LeanVibe.Elicitation.Conversation;

namespace LeanVibe.Factory.Interviews;

/// <summary>What an interview is called in a list.</summary>
internal static class Titles
{
    private const int Longest = 80;

    public static string Of(Interview interview)
    {
        if (interview.Blueprint is { } blueprint)
        {
            return blueprint.Product.Name;
        }

        var words = interview.Turns.Select(t => t.Text.Trim()).FirstOrDefault(t => t.Length > 0) ?? "A new idea";
        return words.Length <= Longest ? words : words[..(Longest - 1)] + "…";
    }
}
