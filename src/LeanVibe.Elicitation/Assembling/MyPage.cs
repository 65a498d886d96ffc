using System.Text.RegularExpressions;
using LeanVibe.Blueprints;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Assembling;

/// <summary>A page of one's own ("personal homepage", "customer dashboard"): what is mine, where one arrives after signing in.</summary>
internal static partial class MyPage
{
    private const int Most = 4;

    [GeneratedRegex(@"\b(personal(i[sz]ed)?|own|user|member|customer|student|learner|player|my|individual)\s+(home\s?pages?|dashboards?|portals?|start pages?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Wish();

    public static Screen? Of(Draft draft)
    {
        var roles = draft.Consumers.Select(p => p.Role.Id).ToList();
        var mine = draft.Kept.Where(k => Blocks.OfCaller(k).Count > 0 && k.Thing.Access is not (Access.Profile or Access.Line or Access.Message) && roles.TrueForAll(r => draft.May(r, k.Id, Operation.Read)))
            .OrderByDescending(k => k.Thing.Access == Access.Log).ThenByDescending(k => k.Named).Take(Most).ToList();
        return roles.Count == 0 || mine.Count == 0 || !Wish().IsMatch(draft.Facts.Text) ? null : new Screen
        {
            Id = "my-page", Name = "My page", Icon = "house", Roles = roles, Blocks = [.. mine.Select(Own)],
        };
    }

    private static Block Own(Kept kept) =>
        (kept.Thing.View is View.Cards or View.Gallery ? Blocks.Browse(kept, "My " + kept.LowerPlural) : Blocks.Table(kept, "My " + kept.LowerPlural)) with { Id = Ids.From("own-" + kept.LowerPlural), Filter = Blocks.OfCaller(kept) };
}
