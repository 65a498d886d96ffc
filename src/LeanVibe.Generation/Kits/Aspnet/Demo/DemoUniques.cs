using LeanVibe.Blueprints;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.Aspnet.Demo;

/// <summary>
/// Keeps rows apart that the Blueprint wants apart. Of what a person may have once for each of something, nobody has more than
/// two thirds: whoever tries the product finds something left to join.
/// </summary>
internal sealed class DemoUniques(EntityModel entity)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _joined = new(StringComparer.Ordinal);

    private readonly List<(string Person, string Target)> _pairs =
    [
        .. from rule in entity.Source.Rules
        where rule is { Kind: RuleKind.UniqueTogether, Members.Count: 2 }
        let members = rule.Members.Select(m => entity.Relations.FirstOrDefault(r => r.Id == m)).ToList()
        where members.TrueForAll(m => m is not null) && members.Count(m => m!.ToAccount) == 1
        select (members.First(m => m!.ToAccount)!.Id, members.First(m => !m!.ToAccount)!.Id),
    ];

    private readonly List<IReadOnlyList<string>> _sets =
    [
        .. entity.Stored.Where(f => f.Source.Unique).Select(f => (IReadOnlyList<string>)[f.Id]),
        .. entity.Relations.Where(r => r.Source.Unique).Select(r => (IReadOnlyList<string>)[r.Id]),
        .. entity.Source.Rules.Where(r => r.Kind == RuleKind.UniqueTogether).Select(r => r.Members),
    ];

    /// <param name="targets">How many rows there are of what a relation points to.</param>
    public bool Accept(DemoRow row, Func<string, int> targets)
    {
        if (_pairs.Exists(p => _joined.GetValueOrDefault($"{p}:{row.Values.GetValueOrDefault(p.Person)}") >= Math.Max(1, targets(p.Target) * 2 / 3)))
        {
            return false;
        }

        var keys = _sets.Select((members, i) => (Values: members.Select(m => m == "status" ? row.Status : row.Values.GetValueOrDefault(m)).ToList(), Set: i))
            .Where(k => k.Values.TrueForAll(v => v is not null))
            .Select(k => $"{k.Set}:{string.Join('|', k.Values)}")
            .ToList();
        if (keys.Exists(_seen.Contains))
        {
            return false;
        }

        keys.ForEach(k => _seen.Add(k));
        foreach (var pair in _pairs)
        {
            var key = $"{pair}:{row.Values.GetValueOrDefault(pair.Person)}";
            _joined[key] = _joined.GetValueOrDefault(key) + 1;
        }

        return true;
    }
}
