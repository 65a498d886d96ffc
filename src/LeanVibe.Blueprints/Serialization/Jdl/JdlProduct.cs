using LeanVibe.Blueprints.Naming;

namespace LeanVibe.Blueprints.Serialization.Jdl;

/// <summary>What JDL does not say: who uses the product, what they may do, and where they see it.</summary>
internal static class JdlProduct
{
    private const string Admin = "admin";
    private const string Member = "member";

    public static Blueprint Make(JdlFile file, IReadOnlyList<Entity> entities, string productName)
    {
        var name = productName.Trim() is { Length: > 0 } given ? given : file.BaseName.Length > 0 ? Casing.Sentence(file.BaseName) : "Imported product";
        var id = new JdlNames(kebab => ReservedNames.IsReservedProduct(kebab) ? kebab + "-app" : kebab).Give(name, "product");
        return new()
        {
            Product = new() { Id = id, Name = name, Pitch = $"{name}: {List(entities)} in one place." },
            Roles =
            [
                new() { Id = Admin, Name = "Administrator", Description = "Runs the product.", Administers = true },
                new() { Id = Member, Name = "Member", Description = "Works with its data.", SignsUp = true },
            ],
            Entities = entities,
            Permissions = [.. entities.Select((entity, at) => Permit(entity, IsReadOnly(file, at)))],
            Screens = Screens(entities, name),
            Origins = [.. entities.Select((entity, at) => new Origin { Path = $"entities/{entity.Id}", Kind = OriginKind.Import, Source = $"jdl, line {file.Entities[at].Name.Line}" })],
        };
    }

    private static bool IsReadOnly(JdlFile file, int at) =>
        file.ReadOnly.Contains("*") || file.ReadOnly.Contains(file.Entities[at].Name.Text) || file.Entities[at].Annotations.Contains("readOnly", StringComparer.OrdinalIgnoreCase);

    private static Permission Permit(Entity entity, bool readOnly) => new()
    {
        Role = Member,
        Entity = entity.Id,
        Operations = readOnly ? [Operation.Read] : [Operation.Read, Operation.Create, Operation.Update, Operation.Delete],
    };

    private static IReadOnlyList<Screen> Screens(IReadOnlyList<Entity> entities, string name)
    {
        var ids = new JdlNames(id => ReservedNames.IsReservedPage(id) ? id + "-list" : id);
        return
        [
            new()
            {
                Id = ids.Give("welcome", "welcome"),
                Name = "Welcome",
                Roles = [Role.Visitor],
                Blocks = [new() { Id = "hero", Kind = BlockKind.Hero, Title = name, Text = $"Sign in to work with {List(entities)}." }],
            },
            .. entities.Select(entity => new Screen
            {
                Id = ids.Give(EnglishPlural.Of(entity.Id), "list"),
                Name = EnglishPlural.Of(entity.Name),
                Roles = [Admin, Member],
                Blocks = [new() { Id = "table", Kind = BlockKind.Table, Entity = entity.Id }],
            }),
        ];
    }

    private static string List(IReadOnlyList<Entity> entities)
    {
        var names = entities.Take(3).Select(e => EnglishPlural.Of(e.Name).ToLowerInvariant()).ToList();
        return names.Count == 1 ? names[0] : $"{string.Join(", ", names[..^1])} and {names[^1]}";
    }
}
