using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Names;

/// <summary>Every story that the product is to have is fulfilled by something.</summary>
internal sealed class StoryFulfilled() : Rule("LV0110", Severity.Warning)
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        symbols.Blueprint.Stories
            .Where(story => story.FulfilledBy.Count == 0 && story.Priority != Priority.Wont)
            .Select(story => Report(Paths.Of(story), $"Nothing fulfils the story \"{story.Want}\".", "Add what fulfils it and name its path, or set its priority to wont."));
}
