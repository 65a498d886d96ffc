using LeanVibe.Elicitation.Language;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Questions;

/// <summary>Whether and how money changes hands, what the platform keeps of it, and in which currency.</summary>
internal static class AskMoney
{
    public static IEnumerable<Question> Of(Asking asking)
    {
        var facts = asking.Known.Facts;
        var paid = asking.Draft.Can("card-payment") || asking.Draft.Can("cart");
        if (!paid && !asking.Refused("payment"))
        {
            var sold = asking.Draft.OfShape(Shape.Offer, Shape.Course, Shape.Booking, Shape.Event, Shape.Place).Select(k => k.LowerPlural).FirstOrDefault();
            yield return new Question
            {
                Id = "money",
                Topic = Topic.Money,
                Text = sold is null ? "Does anybody pay for anything?" : $"Does anybody pay for {sold}?",
                Why = "Payments need prices, an order or a booking that is paid, and a provider that handles the cards.",
                Suggestions =
                [
                    new("free", "No, it is free", ["no payment"]),
                    new("card", "Yes, by card in the product", ["can card-payment"]),
                    new("cart", "Yes, several things at once from a cart", ["can cart", "can card-payment"]),
                    new("invoice", "By invoice, outside the product", ["can invoices"]),
                    new("membership", "By a membership", ["keep membership"]),
                ],
                Several = false,
                Usual = ["free"],
                Openness = 0.3,
            };
        }

        if (paid && facts.FeePercent is null && asking.Draft.Providers.Any())
        {
            yield return new Question
            {
                Id = "fee",
                Topic = Topic.Money,
                Text = $"What share of each payment do you keep from {Nouns.Plural(asking.Draft.Providers.First().Role.Name.ToLowerInvariant())}?",
                Why = "The share is taken at every payment and shown to both sides.",
                Suggestions = [new("none", "Nothing", ["fee 0"]), new("five", "5 %", ["fee 5"]), new("ten", "10 %", ["fee 10"]), new("fifteen", "15 %", ["fee 15"])],
                Several = false,
                Usual = ["ten"],
                Frame = "We keep a fee of {0}.",
            };
        }

        if (facts.Currency is null && (paid || asking.Blueprint.Entities.Any(e => e.Fields.Any(f => f.Type == Blueprints.FieldType.Money))))
        {
            yield return new Question
            {
                Id = "currency",
                Topic = Topic.Money,
                Text = "In which currency?",
                Why = "Every amount is kept and shown in one currency.",
                Suggestions = [new("eur", "Euro", ["currency EUR"]), new("usd", "US dollar", ["currency USD"]), new("gbp", "Pound sterling", ["currency GBP"]), new("chf", "Swiss franc", ["currency CHF"])],
                Several = false,
                Usual = ["eur"],
                Frame = "Prices are in {0}.",
            };
        }
    }
}
