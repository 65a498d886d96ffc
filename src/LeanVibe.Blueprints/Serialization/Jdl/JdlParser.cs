using LeanVibe.Blueprints.Rules;

namespace LeanVibe.Blueprints.Serialization.Jdl;

/// <summary>
/// Recursive descent over JDL, the domain language of JHipster:
/// <code>
/// file         = { application | deployment | constant | entity | enum | relationship | option }
/// entity       = preamble "entity" Name [ "(" table ")" ] [ "{" { field [ "," ] } "}" ]
/// field        = preamble name Type { "required" | "unique" | validation "(" value ")" }
/// enum         = "enum" Name "{" { VALUE [ "(" display ")" ] [ "," ] } "}"
/// relationship = "relationship" Kind "{" { side "to" side [ "with" word ] [ "," ] } "}"
/// side         = preamble Entity [ "{" name [ "(" display ")" ] [ "required" ] "}" ]
/// option       = name entities [ "with" word ] [ "except" entities ]  |  "use" words "for" entities
/// </code>
/// </summary>
internal sealed class JdlParser(JdlReader reader)
{
    private static readonly string[] Kinds = ["OneToMany", "ManyToOne", "OneToOne", "ManyToMany"];
    private readonly JdlFile file = new();

    public static (JdlFile File, List<Finding> Findings) Parse(string text)
    {
        var reader = new JdlReader(JdlTokenizer.Tokenize(text));
        return (new JdlParser(reader).Read(), reader.Findings);
    }

    private JdlFile Read()
    {
        while (!reader.AtEnd)
        {
            Declaration();
            reader.Resume();
        }

        return file;
    }

    private void Declaration()
    {
        var (comment, annotations) = reader.Preamble();
        var start = reader.Now;
        if (reader.Try("entity"))
        {
            Entity(comment, annotations);
        }
        else if (reader.Try("enum"))
        {
            Enum();
        }
        else if (reader.Try("relationship"))
        {
            Relationships();
        }
        else if (reader.Try("application"))
        {
            Application(start);
        }
        else if (reader.Try("deployment"))
        {
            reader.SkipBlock();
            reader.Findings.Add(JdlFindings.Dropped(start, "A deployment"));
        }
        else if (start.Kind == JdlTokenKind.Word && reader.Ahead(1).Is("="))
        {
            reader.Take();
            reader.Take();
            reader.Declare(start, reader.Take());
        }
        else if (start.Kind == JdlTokenKind.Word)
        {
            Option();
        }
        else if (!reader.AtEnd)
        {
            reader.Surprise("entity, enum, relationship, application or an option");
        }
    }

    private void Entity(string comment, IReadOnlyList<string> annotations)
    {
        var entity = new JdlEntity(reader.Word("the entity's name"), comment, annotations);
        if (reader.Try("("))
        {
            reader.Word("a table's name");
            reader.Expect(")");
        }

        if (reader.Try("{"))
        {
            while (!reader.Lost && !reader.Try("}"))
            {
                Field(entity);
                reader.Try(",");
            }
        }

        if (!reader.Lost)
        {
            file.Entities.Add(entity);
        }
    }

    private void Field(JdlEntity entity)
    {
        var (comment, _) = reader.Preamble();
        if (reader.Now.Is("}"))
        {
            return; // a comment at the end of the entity
        }

        var name = reader.Word("a field's name or \"}\"");
        var type = reader.Word("the field's type");
        var validations = new List<JdlValidation>();
        while (!reader.Lost && reader.Now.Kind == JdlTokenKind.Word && (reader.Ahead(1).Is("(") || reader.Now.Is("required") || reader.Now.Is("unique")))
        {
            var validation = reader.Take().Text;
            JdlToken? value = null;
            if (reader.Try("("))
            {
                value = reader.Value(reader.Take());
                reader.Expect(")");
            }

            validations.Add(new(validation, value));
        }

        if (!reader.Lost)
        {
            entity.Fields.Add(new(name, type, comment, validations));
        }
    }

    private void Enum()
    {
        var name = reader.Word("the enum's name");
        var values = new List<(JdlToken, string)>();
        reader.Expect("{");
        while (!reader.Lost && !reader.Try("}"))
        {
            reader.Preamble();
            var id = reader.Word("a value or \"}\"");
            var display = "";
            if (reader.Try("("))
            {
                display = reader.Take().Text;
                reader.Expect(")");
            }

            values.Add((id, display));
            reader.Try(",");
            reader.Preamble();
        }

        if (!reader.Lost && values.Count == 0)
        {
            reader.Surprise("at least one value");
        }

        if (!reader.Lost)
        {
            file.Enums.Add(new(name, values));
        }
    }

    private void Relationships()
    {
        var kind = reader.Now;
        if (!Kinds.Any(reader.Try))
        {
            reader.Surprise(string.Join(", ", Kinds));
        }

        reader.Expect("{");
        while (!reader.Lost && !reader.Try("}"))
        {
            var from = Side();
            reader.Expect("to");
            var to = Side();
            if (reader.Try("with"))
            {
                reader.Word("an option");
            }

            reader.Try(",");
            if (!reader.Lost)
            {
                file.Relationships.Add(new(kind, from, to));
            }
        }
    }

    private JdlSide Side()
    {
        var (comment, _) = reader.Preamble();
        var entity = reader.Word("an entity's name");
        var (field, display, required) = ("", "", false);
        if (reader.Try("{"))
        {
            reader.Preamble();
            field = reader.Word("a name").Text;
            if (reader.Try("("))
            {
                display = reader.Word("a field's name").Text;
                reader.Expect(")");
            }

            required = reader.Try("required");
            reader.Expect("}");
        }

        return new(entity, field, display, required, comment);
    }

    private void Application(JdlToken start)
    {
        for (var ahead = 0; !reader.Ahead(ahead).Is("}") && reader.Ahead(ahead).Kind != JdlTokenKind.End; ahead++)
        {
            if (reader.Ahead(ahead).Is("baseName"))
            {
                file.BaseName = reader.Ahead(ahead + 1).Text;
            }
        }

        reader.SkipBlock();
        reader.Findings.Add(JdlFindings.Dropped(start, "The application's configuration, besides its name,"));
    }

    private void Option()
    {
        var name = reader.Take();
        var entities = Names();
        if (name.Text == "use")
        {
            reader.Expect("for");
            Names();
        }

        if (reader.Try("with"))
        {
            reader.Take();
        }

        if (reader.Try("except"))
        {
            entities.ExceptWith(Names());
        }

        if (name.Text == "readOnly")
        {
            file.ReadOnly.UnionWith(entities);
        }
        else if (!reader.Lost)
        {
            reader.Findings.Add(JdlFindings.Dropped(name, $"The option {name.Text}"));
        }
    }

    private HashSet<string> Names()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        do
        {
            names.Add(reader.Try("*") || reader.Try("all") ? "*" : reader.Word("an entity's name").Text);
        }
        while (reader.Try(","));
        return names;
    }
}
