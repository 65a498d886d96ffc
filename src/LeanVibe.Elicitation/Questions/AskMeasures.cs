using LeanVibe.Blueprints;
using LeanVibe.Elicitation.Language;

namespace LeanVibe.Elicitation.Questions;

/// <summary>The number that tells the founder that it works.</summary>
internal static class AskMeasures
{
    public static IEnumerable<Question> Of(Asking asking)
    {
        var sums = asking.Blueprint.Entities.SelectMany(e => e.Fields.Where(f => f.Type == FieldType.Money && f.Id is "total" or "amount").Select(f => new Suggestion($"{e.Id}-{f.Id}", $"{f.Name} of all {Plural(e).ToLowerInvariant()}", [$"measure {e.Name.ToLowerInvariant()}: {f.Id}"])));
        var counts = asking.Main.Take(3).Select(k => new Suggestion(k.Id, $"New {k.LowerPlural} a week", ["measure " + k.Lower]));
        yield return new Question
        {
            Id = "measures",
            Topic = Topic.Measures,
            Text = "Which numbers tell you that it works?",
            Why = "They are on your first page from the first day.",
            Suggestions = [.. sums.Take(2), .. counts, new("people", "New accounts", ["measure account"]), new("usual", "The usual ones", [])],
            Usual = ["usual"],
            Openness = 0.3,
        };
    }

    private static string Plural(Entity entity) => entity.Plural.Length > 0 ? entity.Plural : Nouns.Plural(entity.Name);
}
