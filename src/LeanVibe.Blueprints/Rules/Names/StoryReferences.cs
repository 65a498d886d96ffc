using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Names;

/// <summary>A story's role exists, and so does every element that fulfils it.</summary>
internal sealed class StoryReferences() : Rule("LV0109")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols)
    {
        var paths = Paths.All(symbols.Blueprint);
        foreach (var story in symbols.Blueprint.Stories)
        {
            if (symbols.FindRole(story.Role) is null && story.Role != Role.Visitor)
            {
                yield return Report(Paths.Of(story), $"There is no role \"{story.Role}\".", Known.Roles(symbols));
            }

            foreach (var path in story.FulfilledBy.Where(path => !paths.Contains(path)))
            {
                yield return Report(Paths.Of(story), $"Nothing has the path \"{path}\".", "Name an element's path, for example \"screens/orders\".");
            }
        }
    }
}
