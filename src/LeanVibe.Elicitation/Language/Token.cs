namespace LeanVibe.Elicitation.Language;

/// <summary>One word or mark of a text. Lemma is the lower-case dictionary form for the tag it was given.</summary>
internal sealed record Token(string Text, int Start, Tag Tag, string Lemma)
{
    public string Lower { get; } = Text.ToLowerInvariant();
    public int End => Start + Text.Length;
    public bool Is(string word) => Lower == word;
    public bool IsVerb => Tag is Tag.Verb or Tag.Gerund or Tag.Past;
    public bool IsNominal => Tag is Tag.Noun or Tag.Name;
}

/// <summary>What a word does in its sentence.</summary>
internal enum Tag
{
    Noun, Name, Verb, Gerund, Past, Modal, Be, Have, Do, Adjective, Adverb, Determiner, Pronoun, Question,
    Preposition, Conjunction, To, Number, Possessive, Negation, Comma, Stop, Open, Close, Mark,
}
