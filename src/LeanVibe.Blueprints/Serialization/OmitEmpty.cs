using System.Collections;
using System.Text.Json.Serialization.Metadata;

namespace LeanVibe.Blueprints.Serialization;

/// <summary>
/// Leaves empty texts and lists and zero values out of the JSON, so that a Blueprint reads well. Written always are required
/// members and those whose default is something else than empty (currency, languages, confidence), or reading would change them.
/// </summary>
internal static class OmitEmpty
{
    public static void Apply(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
        {
            return;
        }

        var fresh = type.Type.GetConstructor([]) is null ? null : Activator.CreateInstance(type.Type);
        foreach (var property in type.Properties.Where(p => !IsNeeded(p)))
        {
            var zero = property.PropertyType.IsValueType ? Activator.CreateInstance(property.PropertyType) : null;
            if (fresh is null || IsEmpty(property.Get?.Invoke(fresh), zero))
            {
                property.ShouldSerialize = (_, value) => !IsEmpty(value, zero);
            }
        }
    }

    /// <summary>Whether JSON without this member is not this type: required members, and record parameters without a default.</summary>
    public static bool IsNeeded(JsonPropertyInfo property) =>
        property.IsRequired
        || property.DeclaringType.GetConstructors().Any(c => c.GetParameters().Any(p =>
            !p.HasDefaultValue && string.Equals(p.Name, property.Name, StringComparison.OrdinalIgnoreCase)));

    private static bool IsEmpty(object? value, object? zero) => value switch
    {
        string text => text.Length == 0,
        IEnumerable items => !items.GetEnumerator().MoveNext(),
        _ => Equals(value, zero),
    };
}
