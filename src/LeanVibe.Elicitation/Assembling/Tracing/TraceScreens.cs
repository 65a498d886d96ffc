using LeanVibe.Blueprints;

namespace LeanVibe.Elicitation.Assembling.Tracing;

internal static class TraceScreens
{
    public static IEnumerable<Origin> Of(Reasons reasons, Screen screen)
    {
        var path = "screens/" + screen.Id;
        var page = reasons.Draft.Facts.Pages.FirstOrDefault(p => screen.Id == p.Value || screen.Name.StartsWith(p.Value, StringComparison.OrdinalIgnoreCase));
        var first = screen.Blocks.FirstOrDefault(b => b.Entity.Length > 0)?.Entity ?? "";
        yield return page is not null ? Reasons.Said(path, page) : reasons.LikeEntity(path, first, "screens");
        foreach (var block in screen.Blocks)
        {
            yield return reasons.LikeEntity($"{path}/blocks/{block.Id}", block.Entity, "screens");
        }
    }

    public static Origin Of(Reasons reasons, Story story)
    {
        var entity = story.FulfilledBy.FirstOrDefault(p => p.StartsWith("entities/", StringComparison.Ordinal))?.Split('/')[1] ?? "";
        return reasons.Draft.ById(entity) is { } kept && reasons.Deed(story.Role, kept) is { } deed ? Reasons.Said("stories/" + story.Id, deed) : reasons.LikeEntity("stories/" + story.Id, entity, "stories");
    }
}
