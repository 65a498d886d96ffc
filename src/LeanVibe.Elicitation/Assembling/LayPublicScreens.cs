using LeanVibe.Blueprints;
using LeanVibe.Elicitation.Language;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Assembling;

/// <summary>What visitors see: home, the catalogues, the pages that were asked for.</summary>
internal static class LayPublicScreens
{
    private const int MostSections = 3;

    public static Draft Run(Draft draft)
    {
        var screens = new List<Screen> { Home(draft) };
        screens.AddRange(Shown(draft).Select(k => Catalogue(draft, k)));
        screens.AddRange(Pages(draft));
        return draft with { Screens = screens };
    }

    /// <summary>Entities with a page of their own that visitors may read, the most important first.</summary>
    internal static List<Kept> Shown(Draft draft) =>
        [.. draft.Kept.Where(k => draft.May(Role.Visitor, k.Id, Operation.Read) && k.Thing.View != View.None && (k.Thing.Access != Access.Reference || IsShelf(draft, k) || k.Named && k.Thing.View != View.Table && k.Thing.Shape == Shape.Reference))
            .OrderBy(k => k.Id == Copy.Main(draft)?.Id ? 0 : k.Named ? 1 : 2)];

    /// <summary>A category that several kinds of things share is a way in of its own: its page has all of them.</summary>
    private static bool IsShelf(Draft draft, Kept kept) =>
        kept.Thing.Shape == Shape.Reference && draft.Kept.Count(k => k.Id != kept.Id && k.Thing.Access is Access.Catalogue or Access.Curated or Access.Community && k.Entity.Relations.Any(r => r.Target == kept.Id)) > 1;

    private static Screen Home(Draft draft)
    {
        var pack = draft.Pack;
        var main = Copy.Main(draft);
        var blocks = new List<Block>
        {
            new() { Id = "hero", Kind = BlockKind.Hero, Title = draft.Product.Pitch, Text = Lead(draft), Entity = main is not null && draft.May(Role.Visitor, main.Id, Operation.Read) ? main.Id : "" },
        };
        if (Copy.Items(draft, pack.Features) is { Count: > 0 } features)
        {
            blocks.Add(new Block { Id = "features", Kind = BlockKind.Features, Title = $"What {draft.Product.Name} does for you", Items = features });
        }

        blocks.AddRange(Shown(draft).Where(k => k.Thing.Access != Access.Reference).Take(MostSections).Select(k => Blocks.Browse(k) with { Id = Ids.From("latest-" + k.Id) }));
        if (draft.Of("quote-request") is { } quote && draft.May(Role.Visitor, quote.Id, Operation.Create))
        {
            blocks.Add(Form(quote, "Tell us what you have in mind", "You get a quote by email, usually within a day."));
        }

        if (draft.Of("review") is { Named: true } review && draft.May(Role.Visitor, review.Id, Operation.Read))
        {
            blocks.Add(Blocks.Browse(review, review.Lower == "testimonial" ? "What people say" : review.Plural) with { Id = "said" });
        }

        if (Copy.Items(draft, pack.Steps) is { Count: > 0 } steps)
        {
            blocks.Add(new Block { Id = "steps", Kind = BlockKind.Steps, Title = "How it works", Items = steps });
        }

        if (draft.Of("team-member") is null && draft.Product.FeePercent > 0)
        {
            blocks.Add(new Block { Id = "pricing", Kind = BlockKind.Pricing, Title = "One fee, and only when something sells", Items = [.. Prices(draft)] });
        }

        if (Copy.Items(draft, pack.Faq) is { Count: > 0 } faq)
        {
            blocks.Add(new Block { Id = "faq", Kind = BlockKind.Faq, Title = "Questions people ask", Items = faq });
        }

        if (draft.Of("subscriber") is { } subscriber)
        {
            blocks.Add(Form(subscriber, "Stay in touch", "One email when there is something worth reading."));
        }

        if (draft.Of("support-ticket") is not null && draft.Kept.Any(k => k.Thing.Access == Access.Message && k.Entity.Relations.Any(r => draft.ById(r.Target)?.Thing.Id == "support-ticket")))
        {
            blocks.Add(new Block { Id = "talk", Kind = BlockKind.CallToAction, Title = "Questions? Talk to us", Text = "Write to our support; the answer comes in the same place.", Items = [new ContentItem("Start a conversation", Link: "support")] });
        }

        blocks.Add(new Block { Id = "call", Kind = BlockKind.CallToAction, Title = Copy.Fill(draft, pack.Call), Text = "Create an account in a minute." });
        return new Screen { Id = "home", Name = "Home", Roles = [Role.Visitor], Blocks = blocks };
    }

    private static IEnumerable<ContentItem> Prices(Draft draft)
    {
        foreach (var consumer in draft.Consumers)
        {
            yield return new ContentItem(Nouns.Plural(consumer.Role.Name), "Free");
        }

        foreach (var provider in draft.Providers)
        {
            yield return new ContentItem(Nouns.Plural(provider.Role.Name), $"{draft.Product.FeePercent:0.##} % of each sale");
        }
    }

    /// <summary>A line or two under the headline: what the product stands for.</summary>
    private static string Lead(Draft draft) => Copy.Fill(draft, draft.Pack.About.Select(a => a.Body).Concat(draft.Pack.Features.Select(f => f.Body)).DefaultIfEmpty("").First().Split("\n\n")[0]);

    internal static Block Form(Kept kept, string title, string text) => new()
    {
        Id = Ids.From(kept.Id) + "-form",
        Kind = BlockKind.Contact,
        Title = title,
        Text = text,
        Entity = kept.Id,
        Fields = [.. kept.Entity.Fields.Where(f => !f.ReadOnly && f.Computed is null).Select(f => f.Id), .. kept.Entity.Relations.Where(r => r.Target != Entity.Account).Select(r => r.Id)],
    };

    private static Screen Catalogue(Draft draft, Kept kept)
    {
        var blocks = new List<Block> { kept.Thing.View == View.Table && kept.Thing.Shape is Shape.Record or Shape.Log ? Blocks.Table(kept) : Blocks.Browse(kept) };
        blocks.AddRange(Blocks.Special(draft, kept));
        if (draft.Can("reports") && draft.Pack.Character != "marketplace" && kept.Entity.Fields.FirstOrDefault(f => f.Type == FieldType.Choice) is { } choice)
        {
            blocks.Add(new Block { Id = "by-" + choice.Id, Kind = BlockKind.Chart, Title = $"{kept.Plural} by {choice.Name.ToLowerInvariant()}", Entity = kept.Id, By = choice.Id, Chart = ChartKind.Donut, Measure = new Blueprints.Measure { Function = Aggregate.Count, Entity = kept.Id } });
        }

        return new Screen { Id = Blocks.PageId(kept), Name = kept.Plural, Roles = [Role.Visitor, .. draft.Players.Select(p => p.Role.Id)], Icon = kept.Thing.Icon, Blocks = blocks };
    }

    /// <summary>Who asks for a page about the organisation gets its story, in the words of its field, and its people.</summary>
    private static Screen About(Draft draft)
    {
        var isAsked = draft.Facts.Pages.Any(p => p.Value == "about");
        var texts = isAsked && draft.Subject is { About: { Count: > 0 } story } ? story : draft.Pack.About;
        var blocks = Copy.Items(draft, texts).Select((item, i) => new Block { Id = "story" + (i > 0 ? $"-{i + 1}" : ""), Kind = BlockKind.Content, Title = item.Title, Text = item.Text });
        if (isAsked && draft.Of("team-member") is { } team && draft.May(Role.Visitor, team.Id, Operation.Read))
        {
            blocks = blocks.Append(Blocks.Browse(team, "Who we are") with { Id = "people" });
        }

        return new Screen { Id = "about", Name = isAsked ? "About us" : "About", Roles = [Role.Visitor], Icon = "info", Blocks = [.. blocks] };
    }

    private static IEnumerable<Screen> Pages(Draft draft)
    {
        if (About(draft) is { Blocks.Count: > 0 } about)
        {
            yield return about;
        }

        if (draft.Of("enquiry") is { } enquiry)
        {
            yield return new Screen { Id = "contact", Name = "Contact us", Roles = [Role.Visitor, .. draft.Others.Select(p => p.Role.Id)], Icon = "mail", Blocks = [Form(enquiry, "Write to us", "We answer within two working days.")] };
        }

        if ((draft.Can("faq") || draft.Facts.Pages.Any(p => p.Value == "faq")) && draft.Of("faq-entry") is null && Copy.Items(draft, draft.Pack.Faq) is { Count: > 0 } answers)
        {
            yield return new Screen { Id = "faq", Name = "Questions and answers", Roles = [Role.Visitor, .. draft.Players.Select(p => p.Role.Id)], Icon = "circle-question-mark", Blocks = [new Block { Id = "faq", Kind = BlockKind.Faq, Title = "Questions people ask", Items = answers }] };
        }

        if (draft.Can("assistant"))
        {
            yield return new Screen { Id = "ask", Name = "Ask us", Roles = [Role.Visitor, .. draft.Players.Select(p => p.Role.Id)], Icon = "message-square", Blocks = [new Block { Id = "assistant", Kind = BlockKind.Assistant, Title = "Ask a question", Items = [.. Copy.Items(draft, draft.Pack.Faq), .. Copy.Items(draft, draft.Pack.Steps), .. Copy.Items(draft, draft.Pack.Features)] }] };
        }

        foreach (var page in draft.Facts.Pages.Select(p => p.Value).Where(p => p is not ("about" or "contact" or "dashboard" or "faq" or "team" or "pricing") && draft.ById(Ids.From(Nouns.Singular(p))) is null))
        {
            yield return new Screen { Id = Ids.From(page), Name = Nouns.Sentence(page), Roles = [Role.Visitor], Group = page is "terms" or "privacy" or "imprint" ? "hidden" : "", Blocks = [new Block { Id = "text", Kind = BlockKind.Content, Title = Nouns.Sentence(page), Text = $"What {draft.Product.Name} has to say about {page}, in plain words. The administrators keep this page up to date." }] };
        }
    }
}
