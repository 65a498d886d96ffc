using System.Globalization;
using LeanVibe.Blueprints;
using LeanVibe.Generation.Kits.Aspnet.Code;
using LeanVibe.Generation.Kits.Aspnet.Database;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.Aspnet.Tests;

/// <summary>
/// A valid value for every input of an entity, as C# in which "n" never is the same twice. Numbers, days and times are worked out
/// here, so that the entity's rules can be satisfied before anything runs.
/// </summary>
internal sealed class TestValues
{
    private readonly EntityModel _entity;
    private readonly Dictionary<string, decimal> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    public TestValues(ProductModel product, EntityModel entity)
    {
        _entity = entity;
        foreach (var field in entity.Stored)
        {
            _numbers[field.Id] = Start(field);
        }

        IsSatisfied = Mend(product);
    }

    /// <summary>All rules hold for these values.</summary>
    public bool IsSatisfied { get; }

    public decimal Number(string field) => _numbers.GetValueOrDefault(field);

    public string Of(FieldModel field)
    {
        var apart = _entity.Source.Rules.Any(r => r.Kind == RuleKind.NoOverlap && r.Members.Take(2).Contains(field.Id));
        var alone = field.Source.Unique || _entity.Source.Rules.Any(r => r.Kind == RuleKind.UniqueTogether && r.Members.Contains(field.Id));
        var number = _numbers[field.Id];
        var whole = number.ToString("0", CultureInfo.InvariantCulture);
        return field.Source.Type switch
        {
            _ when _texts.TryGetValue(field.Id, out var text) => text,
            FieldType.Boolean => CSharp.Bool(number > 0),
            FieldType.Choice => field.Source.Choices.Count == 0 ? "null" : alone
                ? $"Pick(n, {string.Join(", ", field.Source.Choices.Select(c => CSharp.Literal(c.Id)))})"
                : CSharp.Literal(field.Source.Choices[0].Id),
            FieldType.Date => apart || alone ? $"Day((n * 4) + {whole})" : $"Day({whole})",
            FieldType.DateTime => apart || alone ? $"Time((n * 600) + {whole})" : $"Time({whole})",
            FieldType.Email => "$\"person{n}@example.com\"",
            FieldType.Phone => "$\"+44 20 {n:00000000}\"",
            FieldType.Url => "$\"https://example.com/{n}\"",
            FieldType.Color => "$\"#{n:x6}\"",
            _ when field.IsNumber => alone && field.Source.Max is null or > 100_000 ? $"{CSharp.Number(number)} + n" : CSharp.Number(number),
            _ => $"Text({CSharp.Literal(field.Name.Title.Split(' ')[0])}, n, {(int)(field.Source.Min ?? 0)}, {(int)Math.Min(field.Source.Max ?? 500, 5000)})",
        };
    }

    private static decimal Start(FieldModel field)
    {
        if (!field.IsNumber)
        {
            return field.Source.Type is FieldType.Boolean ? (field.Source.Default.Equals("true", StringComparison.OrdinalIgnoreCase) ? 1 : 0) : 1;
        }

        var least = FieldCode.Least(field.Source) ?? 0;
        var most = field.Source.Max ?? FieldCode.Most(field.Source) ?? decimal.MaxValue;
        return Math.Clamp(Math.Max(least, 5), least, most);
    }

    private bool Mend(ProductModel product)
    {
        var conditions = _entity.Source.Rules.Where(r => r.Kind == RuleKind.Holds).SelectMany(r => r.Conditions).ToList();
        foreach (var rule in _entity.Source.Rules.Where(r => r.Kind == RuleKind.NoOverlap && r.Members.Count >= 2))
        {
            _numbers[rule.Members[1]] = _numbers.GetValueOrDefault(rule.Members[0]) + 1;
        }

        // Twice: mending one condition may break another that came before.
        conditions.ForEach(c => Mend(c, product));
        return conditions.Select(c => Mend(c, product)).ToList().TrueForAll(ok => ok);
    }

    private bool Mend(Condition condition, ProductModel product)
    {
        if (_entity.FindField(condition.Left) is not { IsInput: true } field)
        {
            return condition is { Left: "status", Is: Comparison.Equal } && _entity.HasLifecycle && _entity.States[0].Id == condition.Right;
        }

        if (condition.Is is Comparison.Present or Comparison.Absent)
        {
            return condition.Is == Comparison.Present || !field.Source.Required && (_texts[field.Id] = "null") is not null;
        }

        if (!field.IsNumber && !field.IsTime)
        {
            return MendText(condition, field);
        }

        if (Right(condition.Right, field, product) is not { } right)
        {
            return false;
        }

        var step = field.Source.Type == FieldType.DateTime ? 30 : 1;
        var left = _numbers[field.Id];
        var mended = condition.Is switch
        {
            Comparison.Greater => left > right ? left : right + step,
            Comparison.GreaterOrEqual => Math.Max(left, right),
            Comparison.Less => left < right ? left : right - step,
            Comparison.LessOrEqual => Math.Min(left, right),
            Comparison.NotEqual => left != right ? left : right + step,
            _ => right,
        };
        _numbers[field.Id] = mended;
        return !field.IsNumber || (mended >= (FieldCode.Least(field.Source) ?? decimal.MinValue) && mended <= (FieldCode.Most(field.Source) ?? decimal.MaxValue));
    }

    private bool MendText(Condition condition, FieldModel field)
    {
        if (condition.Right is ['=', ..] or "now" or "today" or "caller")
        {
            return false;
        }

        if (field.Source.Type == FieldType.Boolean)
        {
            _numbers[field.Id] = condition.Right.Equals("true", StringComparison.OrdinalIgnoreCase) == (condition.Is == Comparison.Equal) ? 1 : 0;
            return true;
        }

        var other = field.Source.Choices.FirstOrDefault(c => c.Id != condition.Right)?.Id;
        _texts[field.Id] = condition.Is == Comparison.Equal ? CSharp.Literal(condition.Right) : other is null ? Of(field) : CSharp.Literal(other);
        return condition.Is is Comparison.Equal or Comparison.NotEqual;
    }

    private decimal? Right(string right, FieldModel field, ProductModel product) => right switch
    {
        "now" or "today" => 0,
        ['=', .. var path] when path.Split('.') is [var id] => _numbers.TryGetValue(id, out var number) ? number : null,
        ['=', .. var path] when path.Split('.') is [var via, var id] && _entity.FindRelation(via) is { ToAccount: false } relation && relation.Target != _entity.Id =>
            product.Entity(relation.Target).FindField(id) is { Source.Computed: null } ? new TestValues(product, product.Entity(relation.Target)).Number(id) : null,
        _ when field.IsTime => null,
        _ => decimal.TryParse(right, NumberStyles.Number, CultureInfo.InvariantCulture, out var literal) ? literal : null,
    };
}
