using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Domains;

/// <summary>Asks the name system for the TXT records of a name.</summary>
public interface IDnsTxt
{
    /// <returns>The texts; none when the name has none or does not exist. An error only when no answer came.</returns>
    Task<Result<IReadOnlyList<string>>> ReadAsync(string name, CancellationToken cancellation);
}
