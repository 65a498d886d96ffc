using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Changes;

namespace LeanVibe.Elicitation.Conversation;

/// <summary>Tells a founder what changed in a Blueprint, in the words of a conversation: what it keeps now, who is new, what is gone.</summary>
internal static class Telling
{
    private const int MostSingle = 2;

    public static string Of(IReadOnlyList<Change> changes, Blueprint before, Blueprint after)
    {
        List<string> sentences =
        [
            .. Sentence(Ids(changes, ChangeKind.Added, "entities"), id => Things(after, id), "It keeps {0} now."),
            .. Sentence(Ids(changes, ChangeKind.Removed, "entities"), id => Things(before, id), "It no longer keeps {0}."),
            .. Sentence(Ids(changes, ChangeKind.Added, "roles"), id => People(after, id), "{0} are part of it."),
            .. Sentence(Ids(changes, ChangeKind.Removed, "roles"), id => People(before, id), "{0} are no longer part of it."),
        ];
        var single = changes.Where(c => !IsWhole(c) && !IsScreen(c)).Select(c => c.Sentence).ToList();
        sentences.AddRange(single.Take(MostSingle));
        var rest = single.Count - MostSingle;
        return string.Join(" ", rest > 0 ? sentences.Append(rest == 1 ? "And one small thing more." : $"And {rest} small things more.") : sentences);
    }

    /// <summary>An entity or a role as a whole; its parts have longer paths.</summary>
    private static bool IsWhole(Change change) =>
        change.Kind is ChangeKind.Added or ChangeKind.Removed && change.Path.Split('/') is ["entities" or "roles", _];

    private static bool IsScreen(Change change) => change.Path.StartsWith("screens/", StringComparison.Ordinal);

    private static List<string> Ids(IEnumerable<Change> changes, ChangeKind kind, string of) =>
        [.. changes.Where(c => c.Kind == kind && c.Path.Split('/') is [var part, _] && part == of).Select(c => c.Path.Split('/')[1])];

    private static IEnumerable<string> Sentence(List<string> ids, Func<string, string> name, string pattern) =>
        ids.Count == 0 ? [] : [Language.Nouns.Sentence(string.Format(System.Globalization.CultureInfo.InvariantCulture, pattern, Replies.Listed(ids.Select(name))))];

    private static string Things(Blueprint blueprint, string id) =>
        blueprint.Entities.First(e => e.Id == id) is var entity && entity.Plural.Length > 0 ? entity.Plural.ToLowerInvariant() : Language.Nouns.Plural(entity.Name.ToLowerInvariant());

    private static string People(Blueprint blueprint, string id) =>
        Language.Nouns.Plural(blueprint.Roles.First(r => r.Id == id).Name.ToLowerInvariant());
}
