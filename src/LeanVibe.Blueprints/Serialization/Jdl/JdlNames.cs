using LeanVibe.Blueprints.Naming;

namespace LeanVibe.Blueprints.Serialization.Jdl;

/// <summary>Ids for JDL names: kebab-case, short enough, not reserved, and different from those given before.</summary>
internal sealed class JdlNames(Func<string, string> free)
{
    private const int Longest = 40;
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="members">What else the id takes: a relation "box" also takes "boxId" and "boxLabel".</param>
    public string Give(string name, string fallback, params IReadOnlyList<string> members)
    {
        var kebab = Casing.Kebab(name).TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '-');
        var wanted = Short(free(kebab.Length == 0 ? fallback : kebab), Longest);
        var id = wanted;
        for (var count = 2; Members(id).Any(taken.Contains); count++)
        {
            id = Short(wanted, Longest - 3) + "-" + count;
        }

        taken.UnionWith(Members(id));
        return id;

        IEnumerable<string> Members(string candidate) => members.Select(suffix => Casing.Camel(candidate) + suffix).Prepend(Casing.Camel(candidate));
    }

    private static string Short(string id, int length) => id.Length <= length ? id : id[..length].TrimEnd('-');
}
