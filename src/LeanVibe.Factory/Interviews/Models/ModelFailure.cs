using System.Net;

namespace LeanVibe.Factory.Interviews.Models;

/// <summary>A model's service answered with an error.</summary>
/// <param name="wait">How long it asks to be left alone; null when it does not say.</param>
internal sealed class ModelFailure(HttpStatusCode status, TimeSpan? wait) : Exception($"The model's service answered {(int)status}.")
{
    public HttpStatusCode Status => status;

    public TimeSpan? Wait => wait;

    /// <summary>The same question may be answered a moment later.</summary>
    public bool Passes => status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || (int)status >= 500;
}
