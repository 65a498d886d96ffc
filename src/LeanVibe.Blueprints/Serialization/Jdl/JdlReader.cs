using LeanVibe.Blueprints.Rules;

namespace LeanVibe.Blueprints.Serialization.Jdl;

/// <summary>A cursor over the tokens. After the first surprise in a declaration it stands still until the next declaration begins.</summary>
internal sealed class JdlReader(IReadOnlyList<JdlToken> tokens)
{
    private static readonly string[] Declarations = ["entity", "enum", "relationship", "application", "deployment"];
    private readonly Dictionary<string, JdlToken> constants = new(StringComparer.Ordinal);
    private int at;

    public List<Finding> Findings { get; } = [];

    /// <summary>Something was not as expected; what is read until <see cref="Resume"/> does not count.</summary>
    public bool Lost { get; private set; }

    public JdlToken Now => tokens[at];

    public bool AtEnd => Now.Kind == JdlTokenKind.End;

    public JdlToken Ahead(int count) => tokens[Math.Min(at + count, tokens.Count - 1)];

    public JdlToken Take()
    {
        var token = Now;
        if (token.Kind == JdlTokenKind.Fault)
        {
            Surprise("a value");
        }

        if (!Lost && !AtEnd)
        {
            at++;
        }

        return token;
    }

    public bool Try(string text)
    {
        var found = !Lost && Now.Is(text);
        if (found)
        {
            at++;
        }

        return found;
    }

    public void Expect(string text)
    {
        if (!Try(text))
        {
            Surprise($"\"{text}\"");
        }
    }

    public JdlToken Word(string what)
    {
        if (Now.Kind != JdlTokenKind.Word)
        {
            Surprise(what);
        }

        return Take();
    }

    public void Surprise(string wanted)
    {
        if (!Lost)
        {
            Findings.Add(JdlFindings.Unexpected(Now, wanted));
            Lost = true;
        }
    }

    /// <summary>After a surprise: on to the next line that begins a declaration.</summary>
    public void Resume()
    {
        if (Lost)
        {
            Lost = false;
            do
            {
                at = Math.Min(at + 1, tokens.Count - 1);
            }
            while (!AtEnd && !(Declarations.Any(Now.Is) && tokens[at - 1].Line < Now.Line));
        }
    }

    /// <summary>The documentation and annotations in front of what follows.</summary>
    public (string Comment, IReadOnlyList<string> Annotations) Preamble()
    {
        var comment = "";
        var annotations = new List<string>();
        while (!Lost)
        {
            if (Now.Kind == JdlTokenKind.Comment)
            {
                comment = Take().Text;
            }
            else if (Try("@"))
            {
                annotations.Add(Word("an annotation's name").Text);
                if (Try("("))
                {
                    Take();
                    Expect(")");
                }
            }
            else
            {
                break;
            }
        }

        return (comment, annotations);
    }

    public void Declare(JdlToken name, JdlToken value) => constants[name.Text] = value;

    /// <summary>What a constant stands for, or the token itself.</summary>
    public JdlToken Value(JdlToken token) => token.Kind == JdlTokenKind.Word ? constants.GetValueOrDefault(token.Text, token) : token;

    /// <summary>Skips a block in braces with all that is in it.</summary>
    public void SkipBlock()
    {
        Expect("{");
        for (var depth = 1; depth > 0 && !Lost;)
        {
            if (AtEnd)
            {
                Surprise("\"}\"");
            }

            depth += Now.Is("{") ? 1 : Now.Is("}") ? -1 : 0;
            at = Math.Min(at + 1, tokens.Count - 1);
        }
    }
}
