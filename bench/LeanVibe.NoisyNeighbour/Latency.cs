namespace LeanVibe.NoisyNeighbour;

internal static class Latency
{
    /// <param name="share">0 to 1.</param>
    /// <returns>The smallest value that this share of all does not exceed.</returns>
    public static double Of(IReadOnlyCollection<double> milliseconds, double share) =>
        milliseconds.Order().ElementAt(Math.Clamp((int)Math.Ceiling(milliseconds.Count * share) - 1, 0, milliseconds.Count - 1));
}
