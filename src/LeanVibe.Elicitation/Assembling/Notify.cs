using LeanVibe.Blueprints;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Assembling;

/// <summary>Messages the product sends by itself: new requests to whoever deals with them, decisions to whoever asked; and what it talks to.</summary>
internal static class Notify
{
    public static Draft Run(Draft draft)
    {
        var notifications = new List<Notification>();
        foreach (var kept in draft.Kept)
        {
            notifications.AddRange(About(draft, kept));
        }

        return draft with { Notifications = notifications, Integrations = [.. Integrations(draft)], Qualities = [.. draft.Facts.Qualities.Select(q => q.Value).Concat(draft.Pack.Qualities).Distinct().Select(Quality)] };
    }

    private static IEnumerable<Notification> About(Draft draft, Kept kept)
    {
        var label = "{" + kept.Label + "}";
        if (kept.Thing.Id == "order")
        {
            yield return new Notification
            {
                Id = "order-placed", Name = "Order placed", Entity = kept.Id, To = GrantPermissions.PathToProvider(draft, kept) is { } path ? string.Join('>', path) : draft.Operator.Role.Id,
                Subject = $"Order {label} is in", Body = "Have a look and get it ready.",
            };
        }
        else if (kept.Thing.Access is Access.Intake or Access.Request)
        {
            yield return new Notification
            {
                Id = Ids.From("new-" + kept.Id), Name = $"New {kept.Lower}", Entity = kept.Id, On = "created", To = draft.Operator.Role.Id,
                Subject = $"New {kept.Lower}: {label}", Body = $"It waits for you under {kept.LowerPlural}.",
            };
        }

        if (kept.Thing.Id == "quote-request")
        {
            yield return new Notification
            {
                Id = "quote-ready", Name = "Quote ready", Entity = kept.Id, To = Notification.ToField + "email",
                Subject = $"Your quote from {draft.Product.Name}", Body = $"Dear {label}, we can do it for {{quoted-price}}. {{quote-note}}\n\nAnswer this message or come back to us to accept.",
            };
        }

        if (kept.Thing.Id == "invitation")
        {
            yield return new Notification
            {
                Id = "invited", Name = "Invited", Entity = kept.Id, On = "created", To = Notification.ToField + "email",
                Subject = $"{{invited-by}} invites you to {draft.Product.Name}", Body = $"Dear {label},\n\n{{message}}\n\n{{invited-by}}",
            };
        }

        if (kept.Entity.Ownership != "creator" || kept.Thing.Access == Access.Personal || kept.Entity.Lifecycle is null)
        {
            yield break;
        }

        foreach (var transition in kept.Entity.Lifecycle.Transitions.Where(t => kept.Thing.Moves.Any(m => Ids.From(m.Name) == t.Id && m.By.Contains("staff", StringComparison.Ordinal))))
        {
            var state = kept.Entity.Lifecycle.States.First(s => s.Id == transition.To).Name.ToLowerInvariant();
            yield return new Notification
            {
                Id = Ids.From($"{kept.Id}-{transition.Id}"), Name = $"{kept.Name} {state}", Entity = kept.Id, On = transition.Id, To = "owner",
                Subject = $"Your {kept.Lower} {label} is {state}", Body = "Sign in to see the details.",
            };
        }
    }

    private static IEnumerable<Integration> Integrations(Draft draft)
    {
        if (draft.Kept.Any(k => k.Entity.Lifecycle?.Transitions.Any(t => t.Effects.Any(e => e.Kind == EffectKind.Charge)) == true))
        {
            yield return new Integration { Id = "card-payments", Kind = IntegrationKind.Payments, Provider = "stripe", Purpose = Copy.Fill(draft, "{Consumers} pay by card.") };
        }

        if (draft.Of("forecast") is not null)
        {
            yield return new Integration { Id = "weather", Kind = IntegrationKind.Weather, Purpose = "Forecasts for the visitor's place." };
        }
    }

    private static Quality Quality(string text, int index)
    {
        var halves = text.Split('|');
        return new Quality { Id = $"quality-{index + 1}", Statement = halves[0], Measure = halves.Length > 1 ? halves[1] : "" };
    }
}
