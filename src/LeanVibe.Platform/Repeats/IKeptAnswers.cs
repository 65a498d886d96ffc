using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Repeats;

/// <summary>What requests with a key of their own were answered, so that sending one again does nothing twice. The Data project has it.</summary>
public interface IKeptAnswers
{
    /// <summary>Begins a request, unless one with the same key began before; of two at once exactly one begins.</summary>
    Task<Repeat> BeginAsync(TenantId tenant, string hash, string fingerprint, CancellationToken cancellation);

    Task KeepAsync(TenantId tenant, string hash, KeptAnswer answer, CancellationToken cancellation);

    /// <summary>Nothing was done: the key is free again.</summary>
    Task ForgetAsync(TenantId tenant, string hash, CancellationToken cancellation);
}

/// <param name="Headers">Those that say something of what was made.</param>
public sealed record KeptAnswer(int Status, IReadOnlyDictionary<string, string> Headers, byte[] Body);

/// <param name="Answer">Where the request was answered already.</param>
public sealed record Repeat(RepeatState State, KeptAnswer? Answer = null);

/// <summary>Unfinished: another one with this key is at work, or was broken off. Different: the key came with another request. TooMany: the tenant uses more keys in a day than are kept.</summary>
public enum RepeatState { Begun, Answered, Unfinished, Different, TooMany }
