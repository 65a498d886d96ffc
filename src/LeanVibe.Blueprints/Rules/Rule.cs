using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules;

/// <summary>One thing that must hold in every Blueprint.</summary>
/// <param name="code">Stable and never used again for another rule.</param>
internal abstract class Rule(string code, Severity severity = Severity.Error)
{
    public string Code => code;

    public abstract IEnumerable<Finding> Check(SymbolTable symbols);

    protected Finding Report(string path, string message, string mend) => new(code, severity, path, message, mend);
}
