namespace LeanVibe.Tenants;

internal static class Quantile
{
    /// <param name="share">0 to 1.</param>
    /// <returns>The smallest value that this share of all does not exceed.</returns>
    public static double Of(IReadOnlyCollection<double> values, double share) =>
        values.Order().ElementAt(Math.Clamp((int)Math.Ceiling(values.Count * share) - 1, 0, values.Count - 1));
}
