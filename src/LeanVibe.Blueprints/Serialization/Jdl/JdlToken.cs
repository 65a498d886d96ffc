namespace LeanVibe.Blueprints.Serialization.Jdl;

/// <param name="Text">A word or sign as written; of a string, pattern or comment, what it holds.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
internal sealed record JdlToken(JdlTokenKind Kind, string Text, int Line, int Column)
{
    public bool Is(string text) => Kind is JdlTokenKind.Word or JdlTokenKind.Sign && Text == text;

    public string Describe() => Kind switch
    {
        JdlTokenKind.End => "the end of the file",
        JdlTokenKind.Fault => Text,
        _ => $"\"{(Text.Length > 40 ? Text[..40] + "…" : Text)}\"",
    };
}

/// <summary>Comment: only /** ... */, which documents what follows; other comments are no tokens.</summary>
internal enum JdlTokenKind { Word, Number, Text, Pattern, Comment, Sign, Fault, End }
