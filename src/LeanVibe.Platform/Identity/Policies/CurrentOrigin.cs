using System.Net;

namespace LeanVibe.Platform.Identity.Policies;

/// <summary>Whence whoever works in this scope comes; entered before anybody is known.</summary>
public sealed class CurrentOrigin
{
    /// <summary>Null for the platform's own work.</summary>
    public IPAddress? Address { get; private set; }

    public void Enter(IPAddress? address) => Address = address;
}
