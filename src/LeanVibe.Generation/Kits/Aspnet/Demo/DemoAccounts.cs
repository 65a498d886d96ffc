using System.Text.Json.Nodes;
using LeanVibe.Blueprints;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.Aspnet.Demo;

/// <summary>One person to try each role with, and two more of each role that people sign up for, so that lists have company.</summary>
internal sealed class DemoAccounts(ProductModel product, DemoChance chance)
{
    private const int Companions = 2;

    public IReadOnlyList<DemoPerson> All { get; } = People(product, chance);

    public JsonArray Json() => [.. All.Select(p => (JsonNode)new JsonObject { ["key"] = p.Key, ["role"] = p.Role, ["name"] = p.Name })];

    /// <summary>Whose row it is: of those who may create such rows, most often the person that the founder tries the role with.</summary>
    public DemoPerson OwnerOf(EntityModel entity, int row)
    {
        var roles = entity.GrantsOf(Operation.Create).Select(g => g.Role).Concat(Makers(entity)).Where(r => product.Roles.Any(known => known.Id == r && !known.Administers)).Distinct().ToList();
        return roles.Count == 0 ? All[0] : OfRole(roles[row % roles.Count], entity.Id, row);
    }

    /// <summary>Those whose actions and steps write such rows: who turns the wheel wins.</summary>
    private IEnumerable<string> Makers(EntityModel entity) =>
        product.Source.Actions.Where(a => Makes(a.Effects, entity)).SelectMany(a => a.Roles)
            .Concat(product.Source.Entities.SelectMany(e => e.Lifecycle?.Transitions ?? []).Where(t => Makes(t.Effects, entity)).SelectMany(t => t.Roles));

    private static bool Makes(IReadOnlyList<Effect> effects, EntityModel entity) => effects.Any(e => e.Kind == EffectKind.Create && e.Target == entity.Id);

    /// <summary>Somebody whose role the relation's name speaks of, else anybody who is no administrator.</summary>
    public DemoPerson For(EntityModel entity, RelationModel relation, int row)
    {
        var named = product.Roles.FirstOrDefault(r => relation.Id.Contains(r.Id, StringComparison.Ordinal));
        var others = Keeping(entity, relation);
        var role = named?.Id ?? (others.Count == 0 ? All[0].Role : others[chance.Of(others.Count, entity.Id, relation.Id, row)].Id);
        return OfRole(role, entity.Id + relation.Id, row);
    }

    /// <summary>Who writes a post, teaches a course or answers an enquiry is somebody who may keep such rows, where anybody but the administrator may.</summary>
    private List<RoleModel> Keeping(EntityModel entity, RelationModel relation)
    {
        var keepers = entity.GrantsOf(Operation.Create).Concat(entity.GrantsOf(Operation.Update)).Select(g => g.Role).ToHashSet();
        var kept = product.Roles.Where(r => !r.Administers && keepers.Contains(r.Id)).ToList();
        return kept.Count > 0 || relation.Source.DefaultsToCaller ? kept : [.. product.Roles.Where(r => !r.Administers)];
    }

    private DemoPerson OfRole(string role, string key, int row)
    {
        var people = All.Where(p => p.Role == role).ToList();
        return people.Count == 1 || chance.Of(10, "owner", key, row) < 6 ? people[0] : people[1 + chance.Of(people.Count - 1, "other", key, row)];
    }

    private static List<DemoPerson> People(ProductModel product, DemoChance chance)
    {
        var people = new List<DemoPerson>();
        var start = chance.Of(DemoWords.FirstNames.Length, "people");
        foreach (var role in product.Roles)
        {
            for (var i = 0; i <= (role.SignsUp ? Companions : 0); i++)
            {
                var n = start + people.Count;
                var name = $"{DemoWords.FirstNames[n % DemoWords.FirstNames.Length]} {DemoWords.LastNames[n * 5 % DemoWords.LastNames.Length]}";
                people.Add(new(i == 0 ? role.Id : $"{role.Id}-{i + 1}", role.Id, name));
            }
        }

        return people;
    }
}

/// <param name="Key">The role's id, with a number for companions; the address is key@demo.local.</param>
internal sealed record DemoPerson(string Key, string Role, string Name)
{
    public string Reference => "@" + Key;
}
