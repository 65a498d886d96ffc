using LeanVibe.Elicitation.Language;
using LeanVibe.Elicitation.Stories;

namespace LeanVibe.Elicitation;

/// <summary>Reads one user story: who, does what, to what; first what is wanted, then everything else that is named.</summary>
/// <remarks>Cut the story into persona, wish and benefit; tag its words; find the actions; find the entities; relate them.</remarks>
public static class StoryReader
{
    /// <summary>Longer than any story; what goes beyond is not read.</summary>
    private const int Longest = 4000;

    public static StoryFacts Extract(string sentence)
    {
        var text = (sentence ?? "").Trim();
        text = text.Length > Longest ? text[..Longest] : text;
        var parts = StoryParts.Of(text);
        var tokens = Tagger.Tag(parts.Body);
        var actions = StoryActions.Find(tokens, parts.WishEnd);
        var entities = StoryEntities.Find(tokens, actions, parts.WishEnd);
        var primary = actions.Where(a => a.Primary).ToList();
        return new StoryFacts
        {
            Text = text,
            Personas = parts.Persona.Length == 0 ? [] : [parts.Persona],
            PrimaryActions = Distinct(primary.Select(a => a.Text)),
            SecondaryActions = Distinct(actions.Where(a => !a.Primary).Select(a => a.Text)),
            PrimaryEntities = Distinct(entities.Where(e => e.Primary).Select(e => e.Text)),
            SecondaryEntities = Distinct(entities.Where(e => !e.Primary).Select(e => e.Text)),
            Triggers = parts.Persona.Length == 0 ? [] : [.. primary.Select(a => new StoryLink(parts.Persona, a.Text)).Distinct()],
            Targets = [.. entities.Where(e => e.Action.Length > 0).Select(e => new StoryLink(e.Action, e.Text)).Distinct()],
        };
    }

    private static List<string> Distinct(IEnumerable<string> texts) => [.. texts.Distinct(StringComparer.OrdinalIgnoreCase)];
}
