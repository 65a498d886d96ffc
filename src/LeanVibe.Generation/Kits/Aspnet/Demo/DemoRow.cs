using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.Aspnet.Demo;

/// <summary>A row while it is made: values by field and relation id, in the form of the seed file.</summary>
internal sealed class DemoRow(EntityModel entity, Guid id, int number)
{
    public EntityModel Entity => entity;

    public Guid Id => id;

    public int Number => number;

    /// <summary>Minutes before the seeding.</summary>
    public int Age { get; set; }

    /// <summary>"@role" of who owns it, directly or through what it belongs to.</summary>
    public string? Owner { get; set; }

    public string? Status { get; set; }

    public Dictionary<string, object?> Values { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, DemoRow> Targets { get; } = new(StringComparer.Ordinal);

    public string Label => entity.Label is { IsText: true } label && Values.GetValueOrDefault(label.Id) is { } value
        ? value.ToString()![..Math.Min(80, value.ToString()!.Length)]
        : entity.Name.Title;
}
