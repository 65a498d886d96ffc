using LeanVibe.Blueprints;

namespace LeanVibe.Elicitation.Packs;

/// <summary>
/// States are written <c>Name:tone[ final][ locked]</c>; effects <c>set field=value</c>, <c>add field=value</c>, <c>charge field</c>,
/// <c>notify id</c>, <c>move relation=state</c>, <c>pick entity by field</c>, <c>create entity: field=value, ...</c>; conditions <c>field&gt;0</c>.
/// </summary>
internal static class LifecycleNotation
{
    private static readonly (string Sign, Comparison Is)[] Signs =
        [(">=", Comparison.GreaterOrEqual), ("<=", Comparison.LessOrEqual), ("!=", Comparison.NotEqual), (">", Comparison.Greater), ("<", Comparison.Less), ("=", Comparison.Equal)];

    public static State State(string notation)
    {
        var halves = notation.Split(':');
        var words = halves.Length > 1 ? halves[1].Split(' ') : [];
        var tone = words.Length > 0 && Enum.TryParse<StateTone>(words[0], ignoreCase: true, out var read) ? read : StateTone.Neutral;
        return new State(Ids.From(halves[0]), halves[0], tone) { Final = words.Contains("final"), Locked = words.Contains("locked") };
    }

    public static Effect Effect(string notation)
    {
        var space = notation.IndexOf(' ');
        var kind = Enum.Parse<EffectKind>(notation[..space], ignoreCase: true);
        var rest = notation[(space + 1)..];
        return kind switch
        {
            EffectKind.Pick when rest.Split(" by ") is [var entity, var weight] => new Effect { Kind = kind, Target = entity, Value = weight },
            EffectKind.Create when rest.Split(": ", 2) is [var entity, var values] => new Effect { Kind = kind, Target = entity, Values = Values(values) },
            EffectKind.Set or EffectKind.Add or EffectKind.Move when rest.Split('=', 2) is [var target, var value] => new Effect { Kind = kind, Target = target, Value = value },
            _ => new Effect { Kind = kind, Target = rest },
        };
    }

    public static IReadOnlyList<Condition> Conditions(string notation) =>
        [.. notation.Split(" and ", StringSplitOptions.RemoveEmptyEntries).Select(Condition)];

    public static Condition Condition(string notation)
    {
        foreach (var (sign, comparison) in Signs)
        {
            if (notation.Split(sign, 2) is [var left, var right])
            {
                return new Condition { Left = left.Trim(), Is = comparison, Right = right.Trim() };
            }
        }

        return new Condition { Left = notation.Trim(), Is = Comparison.Present };
    }

    private static Dictionary<string, string> Values(string text) =>
        text.Split(", ").Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
}
