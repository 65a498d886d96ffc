using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Rules;
using LeanVibe.Elicitation.Assembling;
using LeanVibe.Elicitation.Briefs;
using LeanVibe.Elicitation.Facts;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation;

/// <summary>Turns a founder's brief into a Blueprint. The same words always give the same Blueprint; nothing is asked, nothing is fetched.</summary>
/// <remarks>Clean the text, judge whether there is something to build, read the facts, assemble.</remarks>
public static class BriefReader
{
    public static BriefResult Read(string brief)
    {
        var (text, findings) = Cleaning.Clean(brief ?? "");
        findings = [.. findings, .. Judging.Judge(text)];
        if (findings.Any(f => f.Severity == Severity.Error))
        {
            return new BriefResult(null, findings, new FactSet { Text = text });
        }

        var facts = FactReader.Read(text, Library.Standard);
        findings = [.. findings, .. Judging.JudgeFacts(facts)];
        return findings.Any(f => f.Severity == Severity.Error)
            ? new BriefResult(null, findings, facts)
            : new BriefResult(Assemble(facts), findings, facts);
    }

    /// <summary>The facts in what was said at one turn of a conversation; join them to the earlier ones by <see cref="FactJoining.With"/>.</summary>
    /// <param name="turn">0 for the brief; in later turns words such as "remove the blog" take back what was said.</param>
    public static FactSet ReadFacts(string words, int turn) => FactReader.Read(Cleaning.Clean(words ?? "").Text, Library.Standard, turn);

    /// <summary>The Blueprint of these facts, wherever they come from: pure, total, and the same for the same facts.</summary>
    public static Blueprint Assemble(FactSet facts) => Assembler.Assemble(facts, Library.Standard);
}

/// <summary>A Blueprint, or, where the brief holds nothing to build, findings that say why and what to do.</summary>
public sealed record BriefResult(Blueprint? Blueprint, IReadOnlyList<Finding> Findings, FactSet Facts);
