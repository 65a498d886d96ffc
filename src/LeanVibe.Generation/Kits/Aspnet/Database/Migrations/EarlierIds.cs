using LeanVibe.Blueprints.Changes;

namespace LeanVibe.Generation.Kits.Aspnet.Database.Migrations;

/// <summary>Which ids elements had in the earlier revision, by their paths in the later one.</summary>
internal sealed class EarlierIds(IEnumerable<Change> changes)
{
    private readonly Dictionary<string, string> _ids = changes.Where(c => c.PreviousPath.Length > 0)
        .ToDictionary(c => c.Path, c => Last(c.PreviousPath), StringComparer.Ordinal);

    /// <param name="path">For example "entities/order/fields/total".</param>
    public string Of(string path) => _ids.GetValueOrDefault(path) ?? Last(path);

    private static string Last(string path) => path[(path.LastIndexOf('/') + 1)..];
}
