using LeanVibe.Blueprints;
using LeanVibe.Elicitation.Facts;
using LeanVibe.Elicitation.Language;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Assembling;

/// <summary>Where the text says which states a thing goes through, its life has those, in that order, and those who do the steps may do them.</summary>
/// <remarks>Steps that lead to the same state as typical ones keep their name, their effects and their people; typical bad ends stay.</remarks>
internal static class FollowLives
{
    private const int Least = 2, Most = 9;

    private static readonly HashSet<string> Bad = ["cancelled", "canceled", "rejected", "refused", "declined", "lost", "failed", "expired", "withdrawn", "overdue", "denied"];

    /// <summary>Steps that whoever made the thing takes.</summary>
    private static readonly HashSet<string> Makers = ["submit", "send", "propose", "request", "place", "pay", "order", "withdraw", "hand"];

    public static Draft Run(Draft draft) => draft.Facts.Lives.Select(l => l.Value).Aggregate(draft, Follow);

    private static Draft Follow(Draft draft, Life life)
    {
        var names = life.States.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).DistinctBy(Ids.From).ToList();
        var kept = draft.Kept.FirstOrDefault(k => GrantPermissions.Same(k, life.Thing));
        return kept is null || names.Count is < Least or > Most ? draft
            : draft.Change(kept, kept with { Entity = kept.Entity with { Lifecycle = Of(draft, kept, names) } });
    }

    private static Lifecycle Of(Draft draft, Kept kept, List<string> names)
    {
        var typical = kept.Entity.Lifecycle ?? new Lifecycle();
        var good = names.Where(n => !IsBad(n)).ToList();
        var states = names.Select(n => typical.States.FirstOrDefault(s => s.Id == Ids.From(n)) ?? State(n, good)).Select(s => s with { Final = s.Id == Ids.From(good.Count > 0 ? good[^1] : names[^1]) || IsBad(s.Name) }).ToList();
        var ends = typical.States.Where(s => s.Tone == StateTone.Danger && states.All(k => k.Id != s.Id)).ToList();
        var steps = new List<Transition>();
        var at = names[0];
        foreach (var name in names.Skip(1))
        {
            steps.Add(Step(draft, kept, typical, at, name));
            at = IsBad(name) ? at : name;
        }

        var known = states.Select(s => s.Id).ToHashSet();
        if (typical.Transitions.FirstOrDefault(t => t.From.Contains(states[0].Id) && !known.Contains(t.To) && ends.All(e => e.Id != t.To)) is { } lost)
        {
            // What the typical first step does ("Place order" takes stock) is done by the step that takes its place.
            steps[0] = steps[0] with { Guard = [.. lost.Guard, .. steps[0].Guard], Effects = [.. lost.Effects, .. steps[0].Effects] };
        }

        var ending = typical.Transitions.Where(t => ends.Any(e => e.Id == t.To)).Select(t => t with { From = [.. t.From.Where(known.Contains).DefaultIfEmpty(Ids.From(names[0]))] });
        return new Lifecycle { States = [.. states, .. ends], Transitions = [.. steps.Concat(ending).DistinctBy(t => t.Id)] };
    }

    private static State State(string name, List<string> good) => new(Ids.From(name), Nouns.Sentence(name),
        IsBad(name) ? StateTone.Danger : name == good[^1] ? StateTone.Success : name == good[0] ? StateTone.Info : StateTone.Warning);

    private static Transition Step(Draft draft, Kept kept, Lifecycle typical, string from, string to)
    {
        var (start, end) = (Ids.From(from), Ids.From(to));
        if (typical.Transitions.FirstOrDefault(t => t.To == end) is { } same)
        {
            return same with { From = [start] };
        }

        var verb = Verbs.BaseOfPast(to.Split(' ')[^1].ToLowerInvariant());
        var name = verb is null ? $"Move to {to.ToLowerInvariant()}" : Nouns.Sentence(verb);
        return new Transition { Id = Ids.From(name), Name = name, From = [start], To = end, Roles = [.. Movers(draft, kept, verb, start == "draft").Distinct()] };
    }

    /// <summary>Whoever the text says does it; else whoever makes the thing hands it in, and whoever works on it moves it on.</summary>
    private static IEnumerable<string> Movers(Draft draft, Kept kept, string? verb, bool isFirst)
    {
        var actors = draft.Facts.Deeds.Where(d => d.Value.Verb == verb && GrantPermissions.Same(kept, d.Value.Target)).Select(d => Ids.From(d.Value.Actor)).ToHashSet();
        var said = draft.Others.Where(p => p.IsAmong(actors)).Select(p => p.Role.Id).ToList();
        var working = AddLifecycles.RolesOf(draft, "staff provider").ToList();
        return said.Count > 0 ? said : isFirst || (verb is not null && Makers.Contains(verb)) || kept.Thing.Access == Access.Personal ? AddLifecycles.RolesOf(draft, "consumer") is var makers && makers.Any() ? makers : working : working;
    }

    private static bool IsBad(string name) => Bad.Contains(name.ToLowerInvariant());
}
