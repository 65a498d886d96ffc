using LeanVibe.Elicitation.Facts;
using LeanVibe.Elicitation.Language;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Assembling;

/// <summary>What a product must be able to do because of what the text says people do: what is ordered needs orders, what is booked bookings.</summary>
internal static class DeedCapabilities
{
    private static readonly HashSet<string> Ordering = ["order", "buy", "purchase", "preorder", "pre-order"];
    private static readonly HashSet<string> Booking = ["book", "reserve", "rent", "hire"];

    /// <summary>Shapes that have a way in of their own: a seat, a ticket, a course.</summary>
    private static readonly HashSet<Shape> HaveTheirOwn = [Shape.Booking, Shape.Request, Shape.Course, Shape.Event, Shape.Order, Shape.Intake, Shape.Money, Shape.Message];

    /// <summary>People list goods and others pay: what is paid for is ordered, unless it is booked.</summary>
    private static bool SellsForOthers(FactSet facts, Library library)
    {
        var providers = facts.Personas.Where(p => p.Value.Part == "provider").Select(p => p.Value.Head).ToHashSet();
        var isPaid = facts.FeePercent is not null || facts.Can("card-payment");
        return isPaid && !facts.Deeds.Any(d => Booking.Contains(d.Value.Verb)) && facts.Mentions.All(m => m.Value.Thing.Length == 0 || !HaveTheirOwn.Contains(library.Things[m.Value.Thing].Shape))
            && facts.Deeds.Any(d => providers.Contains(d.Value.Actor) && d.Value.Verb is "list" or "sell" or "offer");
    }

    /// <summary>"Customers reserve eggs and pay at pickup": where goods are sold, what is set aside is ordered, not booked.</summary>
    private static bool IsSetAside(FactSet facts, Deed deed, Thing? thing) =>
        deed.Verb == "reserve" && thing is null or { Id: "product" } && facts.Deeds.Any(d => d.Value.Verb == "pay");

    /// <summary>A lesson is agreed on with a teacher, unless lessons are published for all.</summary>
    private static bool IsAgreedOn(FactSet facts, string word) =>
        word == "lesson" && facts.Mentions.All(m => m.Value.Thing != "lesson");

    /// <param name="sells">The kind of product has a cart.</param>
    public static IEnumerable<string> Of(FactSet facts, Library library, bool sells)
    {
        var people = facts.Personas.Where(p => p.Value.Part is not "operator").Select(p => p.Value.Head).ToHashSet();
        if (facts.Deeds.Any(d => d.Value.Verb == "rent" && !people.Contains(d.Value.Actor) && d.Value.Target.Length > 0 && d.Value.Actor.Length > 0))
        {
            yield return "bookings";
        }

        if (SellsForOthers(facts, library))
        {
            yield return "cart";
        }

        foreach (var deed in facts.Deeds.Select(d => d.Value).Where(d => people.Contains(d.Actor)))
        {
            var word = deed.Target.Split(' ')[^1];
            var thing = (library.ThingsByWord.GetValueOrDefault(deed.Target) ?? library.ThingsByWord.GetValueOrDefault(word))?.Thing;
            var shape = thing?.Shape;
            if (thing is not null && Booking.Contains(deed.Verb) && (IsAgreedOn(facts, word) || thing.Moves.Any(m => m.Name.Equals(deed.Verb, StringComparison.OrdinalIgnoreCase))))
            {
                continue;
            }

            var kept = facts.Mentions.Any(m => m.Value.Word.Split(' ')[^1] == word) || people.Contains(word);
            if (kept && Ordering.Contains(deed.Verb) && shape is null or Shape.Offer or Shape.Media)
            {
                yield return "cart";
            }
            else if ((kept || word is "hour" or "time" or "place" or "spot") && Booking.Contains(deed.Verb) && !(sells && IsSetAside(facts, deed, thing)) && (shape is null || !HaveTheirOwn.Contains(shape.Value)))
            {
                yield return "bookings";
            }
            else if (deed.Verb == "apply" && facts.Mentions.All(m => !m.Value.Word.EndsWith("application", StringComparison.Ordinal)))
            {
                yield return "applications";
            }
            else if (deed.Verb is "take" or "sit" or "answer" && word is "exam" or "test" or "quiz" or "examination" or "assessment")
            {
                yield return "quiz";
            }
            else if (kept && deed.Verb is "score" or "judge" or "evaluate")
            {
                yield return "scoring";
            }
            else if (kept && deed.Verb is "request" && facts.Deeds.Any(d => d.Value.Verb is "accept" or "confirm" or "decline" && d.Value.Target == deed.Target && d.Value.Actor != deed.Actor) && shape is Shape.Person or Shape.Place or Shape.Course)
            {
                yield return "bookings";
            }
            else if (kept && deed.Verb == "rate")
            {
                yield return "reviews";
            }
        }
    }
}
