using LeanVibe.Blueprints;
using LeanVibe.Elicitation.Language;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Questions;

/// <summary>What is known of each of the main things, besides what is usual.</summary>
internal static class AskFields
{
    private const int Most = 3;

    /// <summary>Attributes worth offering, by the part that a thing plays; words of Packs/Data/attributes.json.</summary>
    private static readonly Dictionary<Shape, string[]> Typical = new()
    {
        [Shape.Offer] = ["price", "stock", "photo", "brand", "weight", "location"],
        [Shape.Content] = ["summary", "picture", "link", "date"],
        [Shape.Media] = ["description", "date", "link", "duration"],
        [Shape.Event] = ["capacity", "price", "location", "picture", "deadline"],
        [Shape.Person] = ["email", "phone number", "address", "birthday", "photo"],
        [Shape.Place] = ["address", "capacity", "photo", "price"],
        [Shape.Work] = ["priority", "deadline", "budget", "attachment", "note"],
        [Shape.Request] = ["priority", "location", "photo", "deadline", "attachment"],
        [Shape.Booking] = ["start date", "end date", "note", "price"],
        [Shape.Course] = ["level", "duration", "price", "capacity", "syllabus"],
        [Shape.Money] = ["amount", "date", "attachment", "note"],
    };

    private static readonly string[] Anything = ["description", "date", "photo", "location", "link", "note"];

    public static IEnumerable<Question> Of(Asking asking)
    {
        foreach (var kept in asking.Main.Where(k => k.Named || k == asking.Main.First()).Take(Most))
        {
            var offered = Typical.GetValueOrDefault(kept.Thing.Shape, Anything).Concat(Anything).Distinct()
                .Select(word => (Word: word, Notation: asking.Draft.Library.Attributes.GetValueOrDefault(word)))
                .Where(a => a.Notation is not null).Select(a => (a.Word, a.Notation, Field: FieldNotation.Read(a.Notation!)))
                .Where(a => kept.Entity.Fields.All(f => f.Id != a.Field.Id && !(f.Type == a.Field.Type && f.Type is FieldType.Image or FieldType.LongText or FieldType.Money or FieldType.Duration or FieldType.Place)))
                .Take(5).Select(a => new Suggestion(a.Field.Id, a.Field.Name, [$"field {kept.Lower}, {a.Notation}"]));
            var fields = kept.Entity.Fields.Where(f => f.Computed is null).Take(5).Select(f => f.Name.ToLowerInvariant());
            yield return new Question
            {
                Id = "fields." + kept.Id,
                Topic = Topic.Data,
                Text = $"What do people need to know about {Nouns.WithArticle(kept.Lower)}?",
                Why = $"It has {Conversation.Replies.Listed(fields)} so far; forms, lists, search and filters show what it knows.",
                Suggestions = [.. offered, new("enough", "That is enough", [])],
                Usual = ["enough"],
                Frame = $"{Nouns.Sentence(Nouns.WithArticle(kept.Lower))} has {{0}}.",
                Openness = kept.Named ? 0.7 : 0.4,
            };
        }
    }
}
