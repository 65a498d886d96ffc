using LeanVibe.Elicitation.Facts;

namespace LeanVibe.Elicitation.Conversation;

/// <summary>Whether words told anything.</summary>
internal static class Emptiness
{
    public static bool IsEmpty(this FactSet facts) => facts is
    {
        Name: null, Background: null, Primary: null, FeePercent: null, Currency: null,
        Personas.Count: 0, Mentions.Count: 0, Attributes.Count: 0, Relations.Count: 0, Capabilities.Count: 0, Pages.Count: 0, Unwanted.Count: 0, Limits.Count: 0, Lives.Count: 0, Qualities.Count: 0,
    };
}
