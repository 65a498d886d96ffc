using LeanVibe.Elicitation.Market;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Factory.Interviews.Market;

/// <summary>Looks for products of a kind on the web.</summary>
public interface IMarketSearch
{
    /// <summary>A key is configured.</summary>
    bool IsReady { get; }

    /// <summary>At most ten; what came back is cut to plain text and to a few hundred characters.</summary>
    Task<Result<IReadOnlyList<Reference>>> SearchAsync(string query, CancellationToken cancellation);
}
