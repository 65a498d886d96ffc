using LeanVibe.Blueprints;

namespace LeanVibe.Generation.Views.Lifecycles;

/// <summary>States on one line in the founder's order; moves to the next state are straight, moves further on pass above, moves back below.</summary>
internal sealed record LifecycleLayout(IReadOnlyList<State> States, IReadOnlyList<Move> Moves)
{
    public static LifecycleLayout Of(Blueprint blueprint, Lifecycle lifecycle)
    {
        var order = lifecycle.States.Select((s, at) => (s.Id, at)).ToDictionary(s => s.Id, s => s.at, StringComparer.Ordinal);
        var moves =
            from transition in lifecycle.Transitions
            where order.ContainsKey(transition.To)
            from start in transition.From.Where(order.ContainsKey)
            group Label(blueprint, transition) by (From: order[start], To: order[transition.To]) into pair
            select new Move(pair.Key.From, pair.Key.To, [.. pair], 0);
        return new(lifecycle.States, WithLanes([.. moves]));
    }

    public int Lanes(Side side) => Moves.Where(m => m.Side == side).Select(m => m.Lane + 1).DefaultIfEmpty(0).Max();

    /// <summary>Where on a state's edge a move begins or ends: 0 to 1 from the left, so that nested moves do not cross.</summary>
    public double Port(Move move, int state, Side side)
    {
        var ports = Moves.Where(m => m.Side == side).SelectMany(Ends).Where(e => e.At == state)
            .OrderBy(e => Math.Sign(e.Other - state)).ThenBy(e => e.Other < state ? state - e.Other : state - e.Other + Moves.Count)
            .ToList();
        return (ports.FindIndex(e => ReferenceEquals(e.Move, move) && e.At == state) + 1.0) / (ports.Count + 1);
    }

    private static IEnumerable<(Move Move, int At, int Other)> Ends(Move move) => [(move, move.From, move.To), (move, move.To, move.From)];

    /// <summary>Short moves lie next to the states, and no two share a lane over the same stretch.</summary>
    private static List<Move> WithLanes(List<Move> moves)
    {
        var placed = new List<Move>();
        foreach (var move in moves.OrderBy(m => Math.Abs(m.To - m.From)))
        {
            var lane = 0;
            while (placed.Exists(p => p.Side == move.Side && p.Lane == lane && p.Left < move.Right + 1 && move.Left < p.Right + 1))
            {
                lane++;
            }

            placed.Add(move with { Lane = lane });
        }

        return placed;
    }

    private static string Label(Blueprint blueprint, Transition transition)
    {
        var roles = transition.Roles.Select(id => blueprint.Roles.FirstOrDefault(r => r.Id == id)?.Name ?? id).ToList();
        return roles.Count == 0 ? transition.Name : $"{transition.Name} ({string.Join(", ", roles).ToLowerInvariant()})";
    }
}

/// <summary>Where a move is drawn.</summary>
internal enum Side { Line, Above, Below }

/// <param name="Labels">The transitions that make this move.</param>
/// <param name="Lane">0 is next to the states.</param>
internal sealed record Move(int From, int To, IReadOnlyList<string> Labels, int Lane)
{
    public Side Side => To == From + 1 ? Side.Line : To > From ? Side.Above : Side.Below;

    public int Left => Math.Min(From, To);

    public int Right => Math.Max(From, To);
}
