using System.Collections;
using System.Text.Json.Serialization.Metadata;

namespace LeanVibe.Blueprints.Serialization;

/// <summary>
/// Leaves empty texts and lists and zero values out of the JSON, so that a Blueprint reads well. Required members are always
/// written. It works because every optional member of the IR means the same when absent as when zero; a test holds that.
/// </summary>
internal static class OmitEmpty
{
    public static void Apply(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
        {
            return;
        }

        foreach (var property in type.Properties.Where(p => !p.IsRequired))
        {
            var zero = property.PropertyType.IsValueType ? Activator.CreateInstance(property.PropertyType) : null;
            property.ShouldSerialize = (_, value) => value switch
            {
                string text => text.Length > 0,
                IEnumerable items => items.GetEnumerator().MoveNext(),
                _ => !Equals(value, zero),
            };
        }
    }
}
