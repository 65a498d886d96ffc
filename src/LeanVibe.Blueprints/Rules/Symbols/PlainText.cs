namespace LeanVibe.Blueprints.Rules.Symbols;

/// <summary>The longer texts of a Blueprint, which people read.</summary>
internal static class PlainText
{
    /// <summary>Signs that show nothing or turn the direction of reading: they hide what a text says.</summary>
    public static bool IsHidden(char sign) =>
        sign is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200B' or '\u200E' or '\u200F' or '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF';

    public static IEnumerable<(string Path, string Text)> All(Blueprint blueprint) =>
    [
        ("product/pitch", blueprint.Product.Pitch),
        ("product/description", blueprint.Product.Description),
        ("product/domain", blueprint.Product.Domain),
        .. from r in blueprint.Roles from t in r.Goals.Append(r.Description) select (Paths.Of(r), t),
        .. from s in blueprint.Stories from t in s.Acceptance.Append(s.Want).Append(s.Benefit) select (Paths.Of(s), t),
        .. blueprint.Entities.Select(e => (Paths.Of(e) + "/description", e.Description)),
        .. from e in blueprint.Entities from f in e.Fields select (Paths.Of(e, f) + "/description", f.Description),
        .. from e in blueprint.Entities from r in e.Rules select (Paths.Of(e, r) + "/message", r.Message),
        .. from e in blueprint.Entities from row in e.Samples from v in row select ($"{Paths.Of(e)}/samples", v.Value),
        .. blueprint.Actions.Select(a => (Paths.Of(a) + "/description", a.Description)),
        .. from s in blueprint.Screens from b in s.Blocks from t in Texts(b) select (Paths.Of(s, b), t),
        .. blueprint.Kpis.Select(k => (Paths.Of(k) + "/description", k.Description)),
        .. from n in blueprint.Notifications from t in new[] { n.Subject, n.Body } select (Paths.Of(n), t),
    ];

    private static IEnumerable<string> Texts(Block block) =>
        block.Items.SelectMany(i => new[] { i.Title, i.Text }).Append(block.Title).Append(block.Text);
}
