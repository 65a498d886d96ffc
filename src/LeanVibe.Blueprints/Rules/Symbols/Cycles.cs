namespace LeanVibe.Blueprints.Rules.Symbols;

/// <summary>Finds circles in a graph of names.</summary>
internal static class Cycles
{
    /// <summary>One circle for each group of nodes that reach each other, in a stable order.</summary>
    public static IReadOnlyList<IReadOnlyList<T>> In<T>(IReadOnlyDictionary<T, IReadOnlyList<T>> graph)
        where T : notnull
    {
        var found = new List<IReadOnlyList<T>>();
        var told = new HashSet<T>();
        foreach (var start in graph.Keys)
        {
            if (!told.Contains(start) && Way(graph, start) is { } circle)
            {
                told.UnionWith(circle);
                found.Add(circle);
            }
        }

        return found;
    }

    /// <summary>The shortest way from a node back to itself.</summary>
    private static List<T>? Way<T>(IReadOnlyDictionary<T, IReadOnlyList<T>> graph, T start)
        where T : notnull
    {
        var cameFrom = new Dictionary<T, T>();
        var queue = new Queue<T>([start]);
        while (queue.TryDequeue(out var at))
        {
            foreach (var next in graph.GetValueOrDefault(at) ?? [])
            {
                if (next.Equals(start))
                {
                    return Back(cameFrom, start, at);
                }

                if (cameFrom.TryAdd(next, at))
                {
                    queue.Enqueue(next);
                }
            }
        }

        return null;
    }

    private static List<T> Back<T>(Dictionary<T, T> cameFrom, T start, T end)
        where T : notnull
    {
        var way = new List<T> { end };
        while (!way[^1].Equals(start))
        {
            way.Add(cameFrom[way[^1]]);
        }

        way.Reverse();
        return way;
    }
}
