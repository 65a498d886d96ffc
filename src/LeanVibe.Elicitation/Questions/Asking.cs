using LeanVibe.Blueprints;
using LeanVibe.Elicitation.Assembling;
using LeanVibe.Elicitation.Conversation;

namespace LeanVibe.Elicitation.Questions;

/// <summary>What a question may look at: what is known, what it assembles to, and the Blueprint with the decisions in it.</summary>
internal sealed record Asking(Knowledge Known, Draft Draft, Blueprint Blueprint)
{
    /// <summary>The entities that the founder named and people work with, the main ones first.</summary>
    public IEnumerable<Kept> Main => Draft.Kept
        .Where(k => k.Thing.Access is not (Packs.Access.Line or Packs.Access.Mark or Packs.Access.Message or Packs.Access.Log or Packs.Access.Reference))
        .OrderByDescending(k => k.Named);

    public IEnumerable<Role> Others => Blueprint.Roles.Where(r => !r.Administers);

    public bool Has(string thingOrCapability) => Draft.Of(thingOrCapability) is not null || Draft.Can(thingOrCapability);

    public bool Refused(string word) => Known.Facts.Unwanted.Any(u => u.Value == word);
}
