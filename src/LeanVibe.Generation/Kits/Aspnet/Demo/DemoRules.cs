using System.Globalization;
using LeanVibe.Blueprints;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.Aspnet.Demo;

/// <summary>Changes invented values so that the entity's rules hold: what must be later is made later, what must be more is made more.</summary>
internal static class DemoRules
{
    public static void Mend(DemoRow row)
    {
        foreach (var rule in row.Entity.Source.Rules)
        {
            if (rule.Kind == RuleKind.NoOverlap && rule.Members.Count >= 2)
            {
                Apart(row, rule.Members[0], rule.Members[1]);
            }

            foreach (var condition in rule.Conditions)
            {
                Mend(row, condition);
            }
        }
    }

    private static void Mend(DemoRow row, Condition condition)
    {
        if (row.Entity.FindField(condition.Left) is not { } field || condition.Right is not ['=', .. var other]
            || row.Values.GetValueOrDefault(condition.Left) is not { } left || row.Values.GetValueOrDefault(other) is not { } right)
        {
            return;
        }

        var step = condition.Is switch { Comparison.Greater => 1, Comparison.Less => -1, _ => 0 };
        var isWrong = Compare(left, right) is var sign && condition.Is switch
        {
            Comparison.Greater => sign <= 0,
            Comparison.GreaterOrEqual => sign < 0,
            Comparison.Less => sign >= 0,
            Comparison.LessOrEqual => sign > 0,
            Comparison.Equal => sign != 0,
            _ => false,
        };
        if (isWrong)
        {
            row.Values[condition.Left] = Moved(right, field, step);
        }
    }

    private static object Moved(object value, FieldModel field, int step) => value switch
    {
        string text when field.IsTime => DemoTimes.Signed(DemoTimes.Amount(text) + (step * (field.Source.Type == FieldType.Date ? 2 : 90)), field.Source.Type == FieldType.Date ? 'd' : 'm'),
        int number => number + step,
        long number => number + (step * 100),
        decimal number => number + step,
        _ => value,
    };

    private static int Compare(object left, object right) => (left, right) switch
    {
        (string l, string r) when l is [.., 'd' or 'm'] && r is [.., 'd' or 'm'] => DemoTimes.Amount(l).CompareTo(DemoTimes.Amount(r)),
        (IConvertible l, IConvertible r) when left is not string && right is not string =>
            l.ToDecimal(CultureInfo.InvariantCulture).CompareTo(r.ToDecimal(CultureInfo.InvariantCulture)),
        _ => string.CompareOrdinal(left.ToString(), right.ToString()),
    };

    /// <summary>Every row its own stretch of time.</summary>
    private static void Apart(DemoRow row, string start, string end)
    {
        var isDate = row.Entity.FindField(start)?.Source.Type == FieldType.Date;
        var day = row.Number - 9;
        row.Values[start] = isDate ? DemoTimes.Signed(day * 3, 'd') : DemoTimes.Signed(day * 1440, 'm');
        row.Values[end] = isDate ? DemoTimes.Signed((day * 3) + 2, 'd') : DemoTimes.Signed((day * 1440) + 90, 'm');
    }
}
