using CsCheck;
using LeanVibe.Blueprints;

namespace LeanVibe.Tests.Generation.Aspnet.Migrations;

/// <summary>
/// Blueprints of data alone, over so few ids that two of them share much: what has the same id in both differs in type, target,
/// requiredness and the like.
/// </summary>
internal static class RandomProducts
{
    private static readonly string[] EntityIds = ["farm", "box", "order", "visit", "tag"];
    private static readonly string[] FieldIds = ["title", "amount", "due", "kind", "note", "user"];
    private static readonly string[] RelationIds = ["parent", "keeper", "note", "place"];
    private static readonly string[] Words = ["new", "open", "done", "lost"];

    public static Gen<Blueprint> Any { get; } = Gen.Select(Gen.Shuffle(EntityIds, 1, EntityIds.Length), Gen.Int[0, int.MaxValue], Gen.OneOfConst("EUR", "JPY"))
        .Select((ids, seed, currency) => Make(ids, new Random(seed), currency));

    /// <summary>The same, with some ids changed and nothing else of their elements.</summary>
    public static Blueprint WithNewIds(Blueprint blueprint, int which)
    {
        var entities = blueprint.Entities.Select((e, i) => e with
        {
            Fields = [.. e.Fields.Select((f, j) => (which >> (i + j)) % 3 == 0 ? f with { Id = $"{f.Id}-now", Choices = [.. f.Choices.Select((c, k) => k == 0 ? c with { Id = $"{c.Id}-now" } : c)], Default = "" } : f with { Default = "" })],
            Relations = [.. e.Relations.Select((r, j) => (which >> (i + j)) % 4 == 1 ? r with { Id = $"{r.Id}-now" } : r)],
            Rules = [],
        }).ToList();
        if (entities.Count > 1)
        {
            var (was, now) = (entities[0].Id, $"{entities[0].Id}-now");
            entities[0] = entities[0] with { Id = now };
            entities = entities.ConvertAll(e => e with { Relations = [.. e.Relations.Select(r => r.Target == was ? r with { Target = now } : r)] });
        }

        return blueprint with { Entities = entities };
    }

    private static Blueprint Make(string[] ids, Random random, string currency) => new()
    {
        Product = new() { Id = "sample", Name = "Sample", Currency = currency },
        Roles = [new() { Id = "keeper", Name = "Keeper", Administers = true }, new() { Id = "guest", Name = "Guest", SignsUp = true }],
        Entities = [.. ids.Select((id, i) => Entity(id, ids[..i], random))],
        Screens = [new() { Id = "home", Name = "Home", Blocks = [new() { Id = "words", Kind = BlockKind.Content, Title = "Welcome", Text = "Good to see you." }] }],
    };

    private static Entity Entity(string id, string[] earlier, Random random)
    {
        var fields = Pick(FieldIds, random).Select(f => Field(f, random)).ToList();
        var relations = Pick(RelationIds, random).Where(r => fields.TrueForAll(f => f.Id != r)).Select(r => Relation(r, id, earlier, random)).ToList();
        return new()
        {
            Id = id,
            Name = char.ToUpperInvariant(id[0]) + id[1..],
            Ownership = random.Next(2) == 0 ? "creator" : "",
            Fields = fields,
            Relations = relations,
            Lifecycle = random.Next(2) == 0 ? null : Lifecycle([.. Pick(Words, random).DefaultIfEmpty("new")]),
        };
    }

    private static Field Field(string id, Random random)
    {
        var type = Enum.GetValues<FieldType>()[random.Next(19)];
        var isText = type is FieldType.Text or FieldType.Email or FieldType.Url;
        var choices = type == FieldType.Choice ? Pick(Words, random).DefaultIfEmpty("new").Select(w => new Choice(w, w)).ToList() : [];
        return new()
        {
            Id = id,
            Name = char.ToUpperInvariant(id[0]) + id[1..],
            Type = type,
            Required = random.Next(2) == 0,
            Unique = isText && random.Next(3) == 0,
            Choices = choices,
            Default = random.Next(3) > 0 ? "" : type switch
            {
                FieldType.Integer or FieldType.Decimal or FieldType.Money => "12",
                FieldType.Boolean => "true",
                FieldType.Date => "today",
                FieldType.DateTime => "now",
                FieldType.Choice => choices[^1].Id,
                FieldType.Text => random.Next(2) == 0 ? "sequence" : "as usual",
                _ => "",
            },
        };
    }

    private static Relation Relation(string id, string entity, string[] earlier, Random random)
    {
        var required = random.Next(2) == 0;
        string[] targets = required ? [.. earlier, LeanVibe.Blueprints.Entity.Account] : [.. earlier, entity, LeanVibe.Blueprints.Entity.Account];
        var many = !required && random.Next(3) == 0;
        return new()
        {
            Id = id,
            Name = char.ToUpperInvariant(id[0]) + id[1..],
            Target = targets[random.Next(targets.Length)],
            Required = required,
            Cardinality = many ? Cardinality.Many : Cardinality.One,
            Unique = !many && random.Next(4) == 0,
            OnDelete = required ? (OnDelete)random.Next(2) : (OnDelete)random.Next(3),
        };
    }

    private static Lifecycle Lifecycle(string[] states) => new()
    {
        States = [.. states.Select((s, i) => new State(s, s) { Final = i == states.Length - 1 && i > 0 })],
        Transitions = [.. states.Skip(1).Select((s, i) => new Transition { Id = $"to-{s}", Name = $"To {s}", From = [states[i]], To = s })],
    };

    private static List<string> Pick(string[] words, Random random) => [.. words.Where(_ => random.Next(2) == 0)];
}
