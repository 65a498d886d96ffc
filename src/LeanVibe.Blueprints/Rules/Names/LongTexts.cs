using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Names;

/// <summary>Texts are bounded and hold no control characters besides line breaks.</summary>
internal sealed class LongTexts() : Rule("LV0108")
{
    private const int Longest = 8000;

    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        PlainText.All(symbols.Blueprint)
            .Select(text => (text.Path, Fault: Fault(text.Text)))
            .Where(pair => pair.Fault is not null)
            .Select(pair => Report(pair.Path, $"The text {pair.Fault}.", $"Write plain text of at most {Longest} characters."));

    private static string? Fault(string text) =>
        text.Length > Longest ? $"has {text.Length} characters; at most {Longest} are allowed"
        : text.Any(sign => PlainText.IsHidden(sign) || (char.IsControl(sign) && sign is not ('\n' or '\r' or '\t'))) ? "holds control characters"
        : null;
}
