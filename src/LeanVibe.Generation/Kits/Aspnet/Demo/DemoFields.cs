using System.Globalization;
using LeanVibe.Blueprints;
using LeanVibe.Generation.Kits.Aspnet.Database;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.Aspnet.Demo;

/// <summary>
/// Fills a row's fields: its own sample first, then what other samples say of the field, then what suits name and type, then what the
/// rules ask for.
/// </summary>
internal sealed class DemoFields(ProductModel product, DemoAccounts accounts, DemoChance chance)
{
    private readonly DemoTexts _texts = new(chance);
    private readonly DemoNumbers _numbers = new(chance);
    private readonly int _digits = Currency.Digits(product.Product.Currency);

    public void Fill(DemoRow row)
    {
        // Descriptions last: they tell of the other fields.
        foreach (var field in row.Entity.Stored.OrderBy(f => DemoDescriptions.IsDescription(row.Entity, f)))
        {
            row.Values[field.Id] = Value(row, field);
        }

        DemoRules.Mend(row);
    }

    private object? Value(DemoRow row, FieldModel field)
    {
        if (field.Source.Type == FieldType.File)
        {
            return DemoFiles.Of(row, field, chance);
        }

        var samples = row.Entity.Source.Samples;
        if (DemoSeries.SampleOf(row) is var at && at < samples.Count && samples[at].TryGetValue(field.Id, out var sample))
        {
            return field.IsNumber && decimal.TryParse(sample, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? Number(field, DemoSeries.At(row, number)) : Parsed(field, sample);
        }

        return field.Source switch
        {
            { Type: FieldType.Image } => null,
            { Default: "sequence" } => field.IsText ? (1001 + row.Number).ToString(CultureInfo.InvariantCulture) : 1001 + row.Number,
            { Default: ['=', .. var path] } when Copied(row, path) is { } copy => copy,
            { ReadOnly: true, Default: "" } when row.Targets.Values.Select(t => t.Values.GetValueOrDefault(field.Id)).FirstOrDefault(v => v is not null) is { } attested && row.Entity.Source.Lifecycle is null => attested,
            { Default: "now" or "today", ReadOnly: true } => field.Source.Type == FieldType.Date ? $"-{row.Age / 1440}d" : $"-{row.Age}m",
            { ReadOnly: true, Type: FieldType.Date or FieldType.DateTime } => IsReached(row, field) ? (field.Source.Type == FieldType.Date ? $"-{row.Age / 2880}d" : $"-{row.Age / 2}m") : null,
            { Required: false, ReadOnly: false } when chance.Of(9, row.Entity.Id, field.Id, row.Number, "empty") == 0 && field.Source.Type != FieldType.Boolean => null,
            _ => Borrowed(row, field) ?? Invented(row, field),
        };
    }

    /// <summary>What a sample says of the same field, so that an invented row speaks the product's own language.</summary>
    private object? Borrowed(DemoRow row, FieldModel field)
    {
        if (field.Source.Unique || field.IsTime || (field == row.Entity.Label && field.IsText) || field.Source.Type is FieldType.Email or FieldType.Phone or FieldType.Url)
        {
            return null;
        }

        var said = row.Entity.Source.Samples.Select(s => s.GetValueOrDefault(field.Id)).OfType<string>().Where(s => s.Length > 0).Distinct().ToList();
        var sayMuch = said.Count > 1 || row.Entity.Source.Samples.Count(s => s.ContainsKey(field.Id)) > 2;
        return said.Count == 0 || !sayMuch ? null : Parsed(field, chance.From(said, row.Entity.Id, field.Id, row.Number, "said"));
    }

    private object? Invented(DemoRow row, FieldModel field) => field.Source.Type switch
    {
        FieldType.Boolean => chance.Of(3, row.Entity.Id, field.Id, row.Number) > 0,
        FieldType.Choice => field.Source.Choices.Count == 0 ? null : field.Source.Choices[(row.Number + chance.Of(5, row.Entity.Id, field.Id, row.Number)) % field.Source.Choices.Count].Id,
        FieldType.Date or FieldType.DateTime => DemoTimes.Of(row, field, chance),
        _ when field.IsNumber => Number(field, _numbers.Of(row.Entity, field, row.Number)),
        FieldType.Text when field.Id is "display-name" && accounts.All.FirstOrDefault(p => p.Reference == row.Owner) is { } person => person.Name,
        FieldType.Text or FieldType.LongText when field.Source.Default.Length > 1 && field.Source.Default[0] != '=' && chance.Of(3, row.Entity.Id, field.Id, row.Number) > 0 => field.Source.Default,
        FieldType.Email when !field.Source.Unique && row.Entity.Label is { } label && row.Values.GetValueOrDefault(label.Id) is string name && EmailOf(name) is { } email => email,
        _ when DemoDescriptions.IsDescription(row.Entity, field) => DemoDescriptions.Of(row, field) is { } text ? DemoTexts.Fitting(field, text) : null,
        _ => _texts.Of(row.Entity, field, row.Number),
    };

    /// <summary>Ada Lovelace writes from ada.lovelace@...; what does not look like a name gives none.</summary>
    private static string? EmailOf(string name) =>
        name.Split(' ') is [var first, var last] && first.Concat(last).All(char.IsAsciiLetter) ? $"{first}.{last}@example.com".ToLowerInvariant() : null;

    private object? Parsed(FieldModel field, string sample) => field.Source.Type switch
    {
        FieldType.Boolean => sample.Equals("true", StringComparison.OrdinalIgnoreCase),
        FieldType.Image or FieldType.File => null,
        FieldType.Date => DemoTimes.Parse(sample, isDate: true),
        FieldType.DateTime => DemoTimes.Parse(sample, isDate: false),
        _ when field.IsNumber => decimal.TryParse(sample, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? Number(field, number) : null,
        _ => sample,
    };

    private object Number(FieldModel field, decimal number) => field.Source.Type switch
    {
        FieldType.Money => (object)(long)Math.Round(number * SqlLiteral.Scale(_digits)),
        FieldType.Decimal or FieldType.Percent => Math.Round(number, 4),
        _ => (int)Math.Round(number),
    };

    private static object? Copied(DemoRow row, string path) =>
        path.Split('.') is [var relation, var field] && row.Targets.TryGetValue(relation, out var target) ? target.Values.GetValueOrDefault(field) : null;

    /// <summary>What a step sets is there once the row has come so far.</summary>
    private static bool IsReached(DemoRow row, FieldModel field)
    {
        if (row.Status is null)
        {
            return false;
        }

        var states = row.Entity.States.Select(s => s.Id).ToList();
        var setters = row.Entity.Source.Lifecycle!.Transitions.Where(t => t.Effects.Any(e => e.Kind == EffectKind.Set && e.Target == field.Id)).Select(t => states.IndexOf(t.To)).ToList();
        return setters.Count == 0 ? states.IndexOf(row.Status) > 0 : states.IndexOf(row.Status) >= setters.Min();
    }
}
