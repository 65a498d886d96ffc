namespace LeanVibe.Platform.Identity.OAuth.Keys;

/// <summary>The authorisation server's keys; the Data project has them, sealed.</summary>
public interface IServerKeyStore
{
    /// <summary>Reads all keys and keeps what becomes of them, in one step on whatever machine.</summary>
    /// <returns>What is kept then.</returns>
    Task<IReadOnlyList<ServerKey>> ChangeAsync(Func<IReadOnlyList<ServerKey>, IReadOnlyList<ServerKey>> change, CancellationToken cancellation);

    Task<IReadOnlyList<ServerKey>> ListAsync(CancellationToken cancellation);
}
