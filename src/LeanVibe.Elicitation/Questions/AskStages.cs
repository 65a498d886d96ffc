using LeanVibe.Elicitation.Language;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Questions;

/// <summary>The steps that a thing goes through, where none are known.</summary>
internal static class AskStages
{
    private static readonly (string Id, string States)[] Usual =
        [("simple", "Open, Done"), ("work", "Open, In progress, Done"), ("request", "Requested, Confirmed, Completed"), ("text", "Draft, Published, Archived")];

    public static IEnumerable<Question> Of(Asking asking) =>
        asking.Main.Where(k => k.Named && k.Entity.Lifecycle is null && asking.Blueprint.Entities.FirstOrDefault(e => e.Id == k.Id)?.Lifecycle is null && k.Thing.Shape is not (Shape.Person or Shape.Profile or Shape.Reference or Shape.Mark)).Take(2).Select(kept => new Question
        {
            Id = "stages." + kept.Id,
            Topic = Topic.Rules,
            Text = $"Which steps does {Nouns.WithArticle(kept.Lower)} go through?",
            Why = "Steps become a status that only the right people can move, and that lists and boards are sorted by.",
            Suggestions =
            [
                .. Usual.OrderByDescending(u => Fits(u.Id, kept.Thing.Shape)).Take(3).Select(u => new Suggestion(u.Id, u.States.Replace(", ", " → ", StringComparison.Ordinal), [$"life {kept.Lower}: {u.States}"])),
                new("none", "No steps", []),
            ],
            Several = false,
            Usual = ["none"],
            Openness = 0.2,
        });

    private static bool Fits(string id, Shape shape) => id switch
    {
        "work" => shape is Shape.Work or Shape.Record,
        "request" => shape is Shape.Request or Shape.Booking or Shape.Event,
        "text" => shape is Shape.Content or Shape.Media or Shape.Offer,
        _ => false,
    };
}
