using LeanVibe.Platform.Kernel;

namespace LeanVibe.Hosting.Mvps;

public static class MvpErrors
{
    public static Error Unknown(string slug) => new("product-unknown", $"There is no product '{slug}'.", ErrorKind.NotFound, "List the products to see their names.");

    public static Error NotLaunched(string slug) => new("product-not-launched", $"'{slug}' has no release yet.", ErrorKind.Conflict, "Let its run finish, or resume it.");

    public static Error NotHealthy(string slug, string problem) => new("product-not-healthy", $"'{slug}' did not become healthy: {problem}", ErrorKind.Failed, "Read its log, then start it again or roll back.");
}
