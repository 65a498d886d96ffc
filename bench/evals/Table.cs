namespace LeanVibe.Evals;

/// <summary>Prints what each interview uncovered, and the median.</summary>
internal static class Table
{
    public static void Print(IReadOnlyList<Talk> talks, bool withItems)
    {
        Console.WriteLine($"{"brief",-12}{"items",7}{"first",7}{"last",7}{"share",8}{"asked",7}{"slowest",10}");
        foreach (var talk in talks)
        {
            Console.WriteLine($"{talk.Brief.Id,-12}{talk.Brief.Items.Count,7}{talk.AtFirst.Count,7}{talk.AtLast.Count,7}{talk.Share,8:P0}{talk.Questions,7}{talk.Slowest.TotalMilliseconds,7:0} ms");
            if (withItems)
            {
                Console.WriteLine("    asked: " + string.Join(", ", talk.Asked));
                foreach (var missed in talk.Brief.Items.Except(talk.AtLast))
                {
                    Console.WriteLine($"    missed ({missed.Kind}): {missed.Text}  [{string.Join(' ', Words.Of(missed.Text))}]");
                }
            }
        }

        var kinds = Enum.GetValues<ItemKind>().Select(kind => $"{kind}: {talks.Sum(t => t.AtLast.Count(i => i.Kind == kind))} of {talks.Sum(t => t.Brief.Items.Count(i => i.Kind == kind))}");
        Console.WriteLine($"{string.Join("; ", kinds)}. Before the first question: median {Median(talks.Select(t => t.Brief.Items.Count == 0 ? 1 : (double)t.AtFirst.Count / t.Brief.Items.Count)):P0}. At the end: median {Median(talks.Select(t => t.Share)):P0}.");
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? 0 : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
