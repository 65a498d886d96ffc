namespace LeanVibe.Elicitation.Stories;

/// <summary>An action in a story: its words, and the places of its first and last word among the tokens.</summary>
internal sealed record StoryAction(string Text, int Verb, int End, bool Primary);

/// <summary>A thing in a story; Action is what is done to it directly, or "".</summary>
internal sealed record StoryEntity(string Text, int First, int Last, bool Primary, string Action);
