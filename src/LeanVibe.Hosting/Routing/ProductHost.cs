namespace LeanVibe.Hosting.Routing;

/// <summary>Reads a product's name from a host: farm-boxes.localhost.</summary>
public static class ProductHost
{
    private const string Suffix = ".localhost";

    /// <returns>The slug, or null when the host is the platform's own.</returns>
    public static string? SlugOf(string host)
    {
        if (!host.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var slug = host[..^Suffix.Length].ToLowerInvariant();
        return slug.Length > 0 && !slug.Contains('.') ? slug : null;
    }
}
