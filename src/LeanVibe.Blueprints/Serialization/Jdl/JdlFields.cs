using System.Globalization;
using LeanVibe.Blueprints.Naming;
using LeanVibe.Blueprints.Rules;

namespace LeanVibe.Blueprints.Serialization.Jdl;

/// <summary>Fields and their validations.</summary>
internal sealed class JdlFields(JdlFile file, List<Finding> findings)
{
    private static readonly Dictionary<string, FieldType> Types = new(StringComparer.Ordinal)
    {
        ["String"] = FieldType.Text, ["UUID"] = FieldType.Text, ["LocalTime"] = FieldType.Text, ["ByteBuffer"] = FieldType.Text,
        ["TextBlob"] = FieldType.LongText, ["Integer"] = FieldType.Integer, ["Long"] = FieldType.Integer, ["Float"] = FieldType.Decimal,
        ["Double"] = FieldType.Decimal, ["BigDecimal"] = FieldType.Decimal, ["Boolean"] = FieldType.Boolean, ["LocalDate"] = FieldType.Date,
        ["Instant"] = FieldType.DateTime, ["ZonedDateTime"] = FieldType.DateTime, ["Duration"] = FieldType.Duration,
        ["Blob"] = FieldType.File, ["AnyBlob"] = FieldType.File, ["ImageBlob"] = FieldType.Image,
    };

    private static readonly string[] MoneyWords = ["price", "amount", "cost", "total", "fee", "salary", "budget", "balance", "revenue", "subtotal"];

    private readonly Dictionary<string, JdlEnum> enums = file.Enums.GroupBy(e => e.Name.Text).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    public Field? Of(JdlField field, JdlNames names)
    {
        if (!Types.TryGetValue(field.Type.Text, out var type) && !enums.ContainsKey(field.Type.Text))
        {
            var known = Types.Keys.Concat(enums.Keys).ToList();
            findings.Add(JdlFindings.UnknownType(field.Type, Nearest.To(field.Type.Text, known), known));
            return null;
        }

        var choices = enums.TryGetValue(field.Type.Text, out var values) ? Choices(values) : [];
        type = choices.Count > 0 ? FieldType.Choice : Refine(field, type);
        var id = names.Give(field.Name.Text, "field", type is FieldType.Image or FieldType.File ? ["Url"] : []);
        if (id != Casing.Kebab(field.Name.Text))
        {
            findings.Add(JdlFindings.Adapted(field.Name, $"The field \"{field.Name.Text}\" has the id \"{id}\", because its own is reserved or taken."));
        }

        var made = new Field { Id = id, Name = Casing.Sentence(field.Name.Text), Type = type, Choices = choices, Description = field.Comment };
        return field.Validations.Aggregate(made, Apply);
    }

    private static List<Choice> Choices(JdlEnum values)
    {
        var names = new JdlNames(id => id);
        return [.. values.Values.Select(v => new Choice(names.Give(v.Id.Text, "choice"), v.Display.Length > 0 ? v.Display : Casing.Sentence(v.Id.Text)))];
    }

    /// <summary>A name that says more than the type: an email, a phone number, a price.</summary>
    private static FieldType Refine(JdlField field, FieldType type)
    {
        var words = Casing.Kebab(field.Name.Text).Split('-');
        return type switch
        {
            FieldType.Text when field.Type.Text == "String" => words[^1] switch
            {
                "email" => FieldType.Email,
                "phone" or "telephone" or "mobile" => FieldType.Phone,
                "url" or "website" => FieldType.Url,
                _ => type,
            },
            FieldType.Decimal when field.Type.Text == "BigDecimal" && MoneyWords.Contains(words[^1]) => FieldType.Money,
            _ => type,
        };
    }

    private Field Apply(Field field, JdlValidation validation)
    {
        switch (validation.Name)
        {
            case "required":
                return field with { Required = true };
            case "unique":
                return field with { Unique = true };
            case "min" or "minlength" when Takes(field, validation):
                return Number(validation) is { } least ? field with { Min = least } : field;
            case "max" or "maxlength" when Takes(field, validation):
                return Number(validation) is { } most ? field with { Max = most } : field;
            default:
                findings.Add(JdlFindings.Dropped(validation.Value ?? new(JdlTokenKind.Word, validation.Name, 0, 0), $"The validation {validation.Name} of \"{field.Name}\""));
                return field;
        }
    }

    /// <summary>Ranges are for numbers, lengths for texts.</summary>
    private static bool Takes(Field field, JdlValidation validation) => field.Type switch
    {
        FieldType.Integer or FieldType.Decimal or FieldType.Money or FieldType.Duration => !validation.Name.EndsWith("length", StringComparison.Ordinal),
        FieldType.Text or FieldType.LongText or FieldType.Email or FieldType.Phone or FieldType.Url => validation.Name.EndsWith("length", StringComparison.Ordinal),
        _ => false,
    };

    private decimal? Number(JdlValidation validation)
    {
        if (decimal.TryParse(validation.Value?.Text.Replace("_", "", StringComparison.Ordinal), NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        findings.Add(JdlFindings.BadNumber(validation.Value ?? new(JdlTokenKind.Word, validation.Name, 0, 0), validation.Name));
        return null;
    }
}
