namespace LeanVibe.Generation.Kits.React;

/// <summary>Charts that follow each other share a row; an odd last one keeps the row to itself.</summary>
internal static class Pairs
{
    public static List<BlockElement> Of(IReadOnlyList<BlockElement> blocks)
    {
        var result = new List<BlockElement>(blocks.Count);
        for (var at = 0; at < blocks.Count; at++)
        {
            if (at + 1 < blocks.Count && IsChart(blocks[at]) && IsChart(blocks[at + 1]))
            {
                result.Add(Half(blocks[at++]));
                result.Add(Half(blocks[at]));
            }
            else
            {
                result.Add(blocks[at]);
            }
        }

        return result;
    }

    private static bool IsChart(BlockElement block) => block.Component == "Chart";

    private static BlockElement Half(BlockElement block) => block with { Attributes = [.. block.Attributes, "half"] };
}
