using System.Text.RegularExpressions;
using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Naming;
using LeanVibe.Elicitation.Language;

namespace LeanVibe.Elicitation.Packs;

/// <summary>
/// Reads a field written in one line: <c>Name[:type][(Choice, Choice)][!][*][^][~][-][ min..max][ =default]</c>.
/// ! required, * unique, ^ read-only, ~ personal, - internal although its entity is public.
/// </summary>
internal static partial class FieldNotation
{
    [GeneratedRegex(@"^(?<name>(?:[^:!*^~=(-]|-(?=\w))+?)(?::(?<type>\w+))?(?:\((?<choices>[^)]*)\))?(?<marks>[!*^~-]*)(?:\s+(?<min>-?[\d.]*)\.\.(?<max>[\d.]*))?(?:\s*=(?<default>.+))?$")]
    private static partial Regex Shape();

    public static Field Read(string notation, bool isPublic = false)
    {
        if (Computed(notation) is { } computed)
        {
            return computed with { Sensitivity = isPublic ? Sensitivity.Public : Sensitivity.Internal };
        }

        var match = Shape().Match(notation);
        if (!match.Success)
        {
            throw new FormatException($"'{notation}' is not a field.");
        }

        var type = match.Groups["type"] is { Success: true } t ? Enum.Parse<FieldType>(t.Value, ignoreCase: true) : FieldType.Text;
        var marks = match.Groups["marks"].Value;
        var choices = match.Groups["choices"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var name = match.Groups["name"].Value.Trim();
        return new Field
        {
            Id = Free(Ids.From(name)),
            Name = name,
            Type = choices.Length > 0 ? FieldType.Choice : type,
            Required = marks.Contains('!'),
            Unique = marks.Contains('*'),
            ReadOnly = marks.Contains('^'),
            Choices = [.. choices.Select(c => new Choice(Ids.From(c), c))],
            Default = match.Groups["default"].Value.Trim(),
            Min = Number(match.Groups["min"].Value) ?? LeastOf(choices.Length > 0 ? FieldType.Choice : type, marks),
            Max = Number(match.Groups["max"].Value) ?? MostOf(choices.Length > 0 ? FieldType.Choice : type),
            Sensitivity = SensitivityOf(type, marks, isPublic),
        };
    }

    /// <summary>"Rating:average(review.product.stars)", "Total:sum(order-line.order.subtotal)", "Subtotal:product(quantity*price)", "Votes:count(vote.photo)".</summary>
    [GeneratedRegex(@"^(?<name>[^:]+):(?<type>\w+)=(?<function>count|sum|average|product)\((?<entity>[\w-]+)(?:\.(?<relation>[\w-]+))?(?:\.(?<field>[\w-]+))?(?:\*(?<times>[\w-]+))?\)$")]
    private static partial Regex ComputedShape();

    private static Field? Computed(string notation)
    {
        var match = ComputedShape().Match(notation);
        if (!match.Success)
        {
            return null;
        }

        var function = Enum.Parse<Aggregate>(match.Groups["function"].Value, ignoreCase: true);
        var name = match.Groups["name"].Value;
        return new Field
        {
            Id = Ids.From(name),
            Name = name,
            Type = Enum.Parse<FieldType>(match.Groups["type"].Value, ignoreCase: true),
            Computed = function == Aggregate.Product
                ? new Computation { Function = function, Field = match.Groups["entity"].Value, Times = match.Groups["times"].Value }
                : new Computation { Function = function, Relation = match.Groups["entity"].Value + "." + match.Groups["relation"].Value, Field = match.Groups["field"].Value },
        };
    }

    private static string Free(string id) => ReservedNames.IsReservedMember(id) ? id + "-value" : id;

    private static decimal? Number(string text) => text.Length > 0 ? decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : null;

    private static decimal? LeastOf(FieldType type, string marks) => type switch
    {
        FieldType.Money or FieldType.Integer or FieldType.Decimal or FieldType.Percent or FieldType.Duration => 0,
        FieldType.Rating => 1,
        FieldType.Text when marks.Contains('!') => 1,
        _ => null,
    };

    private static decimal? MostOf(FieldType type) => type switch
    {
        FieldType.Text => 160,
        FieldType.LongText => 10_000,
        FieldType.Rating => 5,
        FieldType.Percent => 100,
        _ => null,
    };

    private static Sensitivity SensitivityOf(FieldType type, string marks, bool isPublic) =>
        marks.Contains('~') || type is FieldType.Email or FieldType.Phone ? Sensitivity.Personal
        : isPublic && !marks.Contains('-') ? Sensitivity.Public : Sensitivity.Internal;
}
