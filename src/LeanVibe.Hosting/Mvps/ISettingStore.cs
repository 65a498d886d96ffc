namespace LeanVibe.Hosting.Mvps;

/// <summary>Settings and secrets of the product whose space this scope works in; the Data project has it and seals them under the product's own key.</summary>
public interface ISettingStore
{
    Task<IReadOnlyDictionary<string, string>> ReadAsync(CancellationToken cancellation);

    /// <summary>Puts these in the place of all that there were, in one transaction.</summary>
    Task ReplaceAsync(IReadOnlyDictionary<string, string> settings, CancellationToken cancellation);
}
