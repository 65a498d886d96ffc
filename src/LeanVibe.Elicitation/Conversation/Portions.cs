namespace LeanVibe.Elicitation.Conversation;

/// <summary>Cuts a wall of text into portions that are read one after the other, at ends of sentences where there are any.</summary>
internal static class Portions
{
    private const int Longest = 8_000;

    public static IEnumerable<string> Of(string text)
    {
        while (text.Length > Longest)
        {
            var end = text.LastIndexOfAny(['.', '\n', '!', '?'], Longest - 1, Longest / 2);
            var cut = end > 0 ? end + 1 : Longest;
            yield return text[..cut];
            text = text[cut..];
        }

        yield return text;
    }
}
