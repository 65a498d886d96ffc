using LeanVibe.Blueprints.Naming;
using LeanVibe.Elicitation.Language;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Questions;

/// <summary>What else the product keeps: what its kind of product and its neighbours usually keep, and whatever the founder adds.</summary>
internal static class AskThings
{
    public static IEnumerable<Question> Of(Asking asking)
    {
        var domain = asking.Draft.Packs.SelectMany(p => p.Needs.Concat(asking.Draft.Library.Capabilities.Where(c => p.Capabilities.Contains(c.Id)).SelectMany(c => c.Needs)).Concat(p.Kpis.Select(k => k.Entity)));
        var related = asking.Draft.Kept.SelectMany(k => k.Thing.Relations).Select(r => RelationNotation.Read(r).Target);
        var things = domain.Concat(related).Concat(Neighbours(asking)).Select(n => n.Split(':', '/')[^1]).Where(n => n[0] is not '@' && n is not "account" && asking.Draft.Library.Things.ContainsKey(n))
            .Distinct().Where(n => asking.Draft.Of(n) is null && !asking.Refused(n)).Select(n => asking.Draft.Library.Things[n])
            .Where(t => t.Access is not (Access.Line or Access.Mark) && asking.Draft.Kept.All(k => EnglishPlural.Of(k.Id) != EnglishPlural.Of(Ids.From(t.Name))))
            .Take(5).Select(t => new Suggestion(t.Id, Nouns.Sentence(Nouns.Plural(t.Name)), ["keep " + t.Id]));
        foreach (var (id, text) in new[] { ("things", "What does it keep track of"), ("things.more", "Is there anything else that it must remember") })
        {
            yield return new Question
            {
                Id = id,
                Topic = Topic.What,
                Text = id == "things" ? $"{text}, besides {Conversation.Replies.Listed(asking.Main.Take(4).Select(k => k.LowerPlural))}?" : $"{text}?",
                Why = "What is kept has a place in the database, pages and permissions of its own.",
                Suggestions = [.. things, new("nothing", "Nothing else", [])],
                Usual = ["nothing"],
                Frame = "It manages {0}.",
                Openness = id == "things" ? 1 : asking.Known.Fruitful.Contains("things") ? 0.7 : 0.1,
            };
        }
    }

    /// <summary>Things of shapes that go well with what is there: something to sort by, something to say about it.</summary>
    private static IEnumerable<string> Neighbours(Asking asking) =>
        asking.Draft.OfShape(Shape.Offer, Shape.Content, Shape.Media, Shape.Course, Shape.Place).Any() ? ["category", "review", "enquiry"]
        : asking.Draft.OfShape(Shape.Work, Shape.Request).Any() ? ["project", "milestone", "document", "note"]
        : ["document", "note", "category"];
}
