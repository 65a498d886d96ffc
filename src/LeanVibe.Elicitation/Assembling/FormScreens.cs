using LeanVibe.Blueprints;
using LeanVibe.Elicitation.Language;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Assembling;

/// <summary>Pages for what people ask for: one form, or, where there is much to fill in, a form in steps.</summary>
internal static class FormScreens
{
    private const int Most = 2;

    /// <summary>From so many inputs on a form is easier in steps.</summary>
    private const int Long = 6;

    /// <summary>The most inputs of one step.</summary>
    private const int StepSize = 5;

    /// <summary>What comes about in another way: by a button, a cart, a chat.</summary>
    private static readonly HashSet<string> Otherwise = ["order", "support-ticket", "conversation", "friendship", "match-request", "event-ticket", "bid", "fine", "course-certificate", "donation", "escrow-transaction"];

    public static IEnumerable<Screen> Of(Draft draft) => draft.Kept
        .Where(k => k.Thing.Access == Access.Request && k.Thing.Shape is Shape.Request or Shape.Booking && !Otherwise.Contains(k.Thing.Id))
        .OrderByDescending(k => k.Named)
        .Select(k => Page(draft, k)).OfType<Screen>().Take(Most);

    private static Screen? Page(Draft draft, Kept kept)
    {
        var roles = draft.Others.Where(p => draft.May(p.Role.Id, kept.Id, Operation.Create) && (p.Part != "staff" || draft.Internal || !draft.Consumers.Any())).Select(p => p.Role.Id).ToList();
        var inputs = kept.Entity.Fields.Where(f => !f.ReadOnly && f.Computed is null).ToList();
        var relations = kept.Entity.Relations.Where(r => !r.DefaultsToCaller && r.Target != Entity.Account).Select(r => r.Id).ToList();
        if (roles.Count == 0 || inputs.Count + relations.Count < 3)
        {
            return null;
        }

        var inSteps = (kept.Thing.Shape != Shape.Booking && inputs.Count + relations.Count >= Long) || draft.Can("multi-step");
        var steps = inSteps ? Steps(kept, inputs, relations) : [];
        return new Screen
        {
            Id = Ids.From("new-" + kept.Id), Name = Title(kept), Icon = "square-pen", Roles = roles,
            Blocks =
            [
                steps.Count > 1
                    ? new Block { Id = "steps", Kind = BlockKind.Wizard, Title = Title(kept), Text = "Step by step; nothing is sent before the last one.", Entity = kept.Id, Items = steps }
                    : new Block { Id = "form", Kind = BlockKind.Form, Title = Title(kept), Entity = kept.Id, Fields = [.. relations, .. inputs.Select(f => f.Id)] },
            ],
        };
    }

    private static string Title(Kept kept) => kept.Thing.Id switch
    {
        "incident-report" => $"Report {Nouns.WithArticle(kept.Lower)}",
        "application" => $"Apply for {(kept.Lower.EndsWith("application", StringComparison.Ordinal) ? "it" : Nouns.WithArticle(kept.Lower))}",
        "survey-response" or "health-response" => "Take part",
        _ when kept.Thing.Shape == Shape.Booking => $"Make {Nouns.WithArticle(kept.Lower)}",
        _ => $"New {kept.Lower}",
    };

    /// <summary>Who you are, what it is about, and what comes with it.</summary>
    private static List<ContentItem> Steps(Kept kept, List<Field> inputs, List<string> relations)
    {
        var you = inputs.Where(f => f.Sensitivity == Sensitivity.Personal || f.Id is "full-name" or "name" or "age-group").Select(f => f.Id).ToList();
        var papers = inputs.Where(f => f.Type is FieldType.File or FieldType.Image).Select(f => f.Id).Except(you).ToList();
        var rest = relations.Concat(inputs.Select(f => f.Id).Except(you).Except(papers)).ToList();
        return
        [
            .. Step("About you", you),
            .. rest.Chunk(StepSize).SelectMany((part, i) => Step(i == 0 ? $"Your {kept.Lower}" : i == 1 ? "More about it" : $"More about it, {i}", part)),
            .. Step("Documents", papers),
        ];
    }

    private static IEnumerable<ContentItem> Step(string title, IReadOnlyCollection<string> fields) =>
        fields.Count == 0 ? [] : [new ContentItem(title, string.Join(", ", fields))];
}
