using System.Text;
using LeanVibe.Blueprints.Naming;
using LeanVibe.Blueprints.Rules;

namespace LeanVibe.Blueprints.Serialization.Jdl;

/// <summary>
/// Makes a Blueprint of JDL, JHipster's domain language: its entities, fields, enums and relationships, with an administrator and a
/// member who may use them and a screen for each. The built-in User becomes the account.
/// <code>tokens -> declarations -> ids -> fields -> relations -> Blueprint</code>
/// Never throws for what is in the text; every fault is a finding with line and column.
/// </summary>
public static class JdlImport
{
    public static ReadResult Read(string text, string productName)
    {
        if (Encoding.UTF8.GetByteCount(text) > BlueprintReader.MaxBytes)
        {
            return ReadResult.Failed(JdlFindings.TooLarge());
        }

        var (file, findings) = JdlParser.Parse(text);
        if (findings.All(f => f.Severity != Severity.Error) && file.Entities.Count == 0)
        {
            findings.Add(JdlFindings.Empty());
        }

        findings.AddRange(Twice(file.Entities.Select(e => e.Name), "entity"));
        findings.AddRange(Twice(file.Enums.Select(e => e.Name), "enum"));
        findings.AddRange(file.Entities.SelectMany(e => Twice(e.Fields.Select(f => f.Name), "field")));
        var entities = HasErrors(findings) ? [] : Entities(file, findings);
        return new(HasErrors(findings) ? null : JdlProduct.Make(file, entities, productName), findings);
    }

    private static IReadOnlyList<Entity> Entities(JdlFile file, List<Finding> findings)
    {
        var entityNames = new JdlNames(ReservedNames.FreeEntity);
        var ids = file.Entities.ToDictionary(e => e.Name.Text, e => entityNames.Give(e.Name.Text, "entity"), StringComparer.Ordinal);
        var names = ids.Values.ToDictionary(id => id, _ => new JdlNames(ReservedNames.FreeField), StringComparer.Ordinal);
        var fields = new JdlFields(file, findings);
        var made = file.Entities.ToDictionary(e => ids[e.Name.Text], e => (IReadOnlyList<Field>)[.. e.Fields.Select(f => fields.Of(f, names[ids[e.Name.Text]])).OfType<Field>()]);

        var relations = new JdlRelations(ids, names, findings);
        var held = file.Relationships.Select(r => (At: r.Kind, Made: relations.Of(r))).Where(r => r.Made is not null).ToLookup(r => r.Made!.Value.Owner, r => r.Made!.Value.Relation);
        var labels = Labels(file, ids, made);

        var entities = file.Entities.Select(e => Make(e, ids[e.Name.Text], made[ids[e.Name.Text]], [.. held[ids[e.Name.Text]]], labels, findings)).ToList();
        return JdlRelations.Loosen(entities, (entity, relation) => findings.Add(JdlFindings.Adapted(
            file.Entities.First(e => ids[e.Name.Text] == entity.Id).Name,
            $"The relation {relation.Name} of {entity.Name} was made optional: the required relations go in a circle, and no first row could be made.")));
    }

    private static Entity Make(JdlEntity entity, string id, IReadOnlyList<Field> fields, IReadOnlyList<Relation> relations, IReadOnlyDictionary<string, string> labels, List<Finding> findings)
    {
        if (id != Casing.Kebab(entity.Name.Text))
        {
            findings.Add(JdlFindings.Adapted(entity.Name, $"The entity \"{entity.Name.Text}\" has the id \"{id}\", because its own is reserved or taken."));
        }

        if (fields.Count + relations.Count == 0)
        {
            findings.Add(JdlFindings.Adapted(entity.Name, $"The entity \"{entity.Name.Text}\" has no members, so it was given a name."));
            fields = [new() { Id = "name", Name = "Name", Required = true }];
        }

        return new()
        {
            Id = id,
            Name = Casing.Sentence(entity.Name.Text),
            Description = entity.Comment,
            Label = labels.GetValueOrDefault(id, ""),
            Fields = fields,
            Relations = relations,
        };
    }

    /// <summary>What a relationship shows of the other side, "team(name)", names the rows of that side.</summary>
    private static Dictionary<string, string> Labels(JdlFile file, Dictionary<string, string> ids, Dictionary<string, IReadOnlyList<Field>> fields)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (entity, display) in file.Relationships.SelectMany(r => new[] { (r.To.Entity.Text, r.From.Display), (r.From.Entity.Text, r.To.Display) }))
        {
            if (display.Length > 0 && ids.TryGetValue(entity, out var id)
                && fields[id].FirstOrDefault(f => f.Id == Casing.Kebab(display)) is { Type: not (FieldType.Image or FieldType.File) } label)
            {
                labels.TryAdd(id, label.Id);
            }
        }

        return labels;
    }

    private static IEnumerable<Finding> Twice(IEnumerable<JdlToken> names, string what) =>
        names.GroupBy(name => name.Text, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => JdlFindings.Twice(group.Last(), what));

    private static bool HasErrors(List<Finding> findings) => findings.Exists(f => f.Severity == Severity.Error);
}
