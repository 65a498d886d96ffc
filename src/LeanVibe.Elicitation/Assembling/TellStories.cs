using LeanVibe.Blueprints;
using LeanVibe.Elicitation.Language;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Assembling;

/// <summary>Stories with acceptance and what fulfils them: one for each thing a role may do, and for what the founder said people do.</summary>
internal static class TellStories
{
    private const int MostEach = 6;

    public static Draft Run(Draft draft)
    {
        var stories = new List<Story>();
        foreach (var player in draft.Players)
        {
            var mine = (player.Role.Administers ? Run(draft, player) : Daily(draft, player)).DistinctBy(s => s.Id).Take(MostEach);
            stories.AddRange(mine.Where(s => stories.All(t => t.Id != s.Id)));
        }

        return draft with { Stories = stories };
    }

    private static IEnumerable<Story> Daily(Draft draft, Player player)
    {
        foreach (var kept in draft.Kept.Where(k => k.Thing.Access is not (Access.Line or Access.Reference or Access.Profile)).OrderByDescending(k => k.Named))
        {
            foreach (var screen in ScreensFor(draft, player, kept).Take(1))
            {
                var creates = draft.May(player.Role.Id, kept.Id, Operation.Create);
                var reads = draft.May(player.Role.Id, kept.Id, Operation.Read);
                if (creates || reads)
                {
                    yield return creates ? Make(player, kept, screen) : Find(player, kept, screen);
                }
            }
        }
    }

    private static IEnumerable<Story> Run(Draft draft, Player player)
    {
        yield return new Story
        {
            Id = "watch-the-numbers", Role = player.Role.Id, Want = "see how we are doing", Benefit = "I decide on facts",
            Acceptance = ["Given rows in the product, when I open the overview, then the numbers count them."],
            FulfilledBy = ["screens/overview", .. draft.Kpis.Take(2).Select(k => "kpis/" + k.Id)],
        };
        foreach (var kept in draft.Kept.Where(k => k.Thing.Access is Access.Intake or Access.Managed or Access.Reference or Access.Catalogue or Access.Curated))
        {
            foreach (var screen in ScreensFor(draft, player, kept).Take(1))
            {
                yield return new Story
                {
                    Id = Ids.From("manage-" + kept.LowerPlural), Role = player.Role.Id, Want = $"look after {kept.LowerPlural}", Benefit = "they stay right", Priority = Priority.Should,
                    Acceptance = [$"Given {Nouns.WithArticle(kept.Lower)}, when I change it, then everybody who may see it sees the change."],
                    FulfilledBy = ["screens/" + screen.Id, "entities/" + kept.Id],
                };
            }
        }
    }

    private static Story Make(Player player, Kept kept, Screen screen) => new()
    {
        Id = Ids.From($"{player.Role.Id}-adds-{kept.Id}"), Role = player.Role.Id, Want = $"add {Nouns.WithArticle(kept.Lower)} and find it again", Benefit = kept.Thing.Access is Access.Catalogue or Access.Community ? "others can find it" : "nothing gets lost",
        Acceptance = [$"Given I am signed in, when I save {Nouns.WithArticle(kept.Lower)} with what it needs, then I see it under {screen.Name}.", $"Given a required field is empty, when I save, then I am told which one and nothing is stored."],
        FulfilledBy = ["screens/" + screen.Id, "entities/" + kept.Id], Priority = kept.Named ? Priority.Must : Priority.Should,
    };

    private static Story Find(Player player, Kept kept, Screen screen) => new()
    {
        Id = Ids.From($"{player.Role.Id}-finds-{kept.Id}"), Role = player.Role.Id, Want = $"browse and search {kept.LowerPlural}", Benefit = "I find the right one",
        Acceptance = [$"Given {kept.LowerPlural} in the product, when I search for a word in one, then I see that one and not the others."],
        FulfilledBy = ["screens/" + screen.Id, "entities/" + kept.Id], Priority = kept.Named ? Priority.Must : Priority.Should,
    };

    private static IEnumerable<Screen> ScreensFor(Draft draft, Player player, Kept kept) =>
        draft.Screens.Where(s => (s.Roles.Count == 0 || s.Roles.Contains(player.Role.Id)) && s.Blocks.Any(b => b.Entity == kept.Id));
}
