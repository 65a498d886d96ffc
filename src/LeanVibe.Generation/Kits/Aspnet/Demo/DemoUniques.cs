using LeanVibe.Blueprints;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.Aspnet.Demo;

/// <summary>Keeps rows apart that the Blueprint wants apart.</summary>
internal sealed class DemoUniques(EntityModel entity)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    private readonly List<IReadOnlyList<string>> _sets =
    [
        .. entity.Stored.Where(f => f.Source.Unique).Select(f => (IReadOnlyList<string>)[f.Id]),
        .. entity.Relations.Where(r => r.Source.Unique).Select(r => (IReadOnlyList<string>)[r.Id]),
        .. entity.Source.Rules.Where(r => r.Kind == RuleKind.UniqueTogether).Select(r => r.Members),
    ];

    public bool Accept(DemoRow row)
    {
        var keys = _sets.Select((members, i) => (Values: members.Select(m => m == "status" ? row.Status : row.Values.GetValueOrDefault(m)).ToList(), Set: i))
            .Where(k => k.Values.TrueForAll(v => v is not null))
            .Select(k => $"{k.Set}:{string.Join('|', k.Values)}")
            .ToList();
        if (keys.Exists(_seen.Contains))
        {
            return false;
        }

        keys.ForEach(k => _seen.Add(k));
        return true;
    }
}
