using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Serialization;

namespace LeanVibe.Tests.Blueprints.Serialization;

public sealed class BlueprintJsonTests
{
    public static TheoryData<Type, string> OptionalMembers()
    {
        var members = new TheoryData<Type, string>();
        foreach (var type in IrTypes(typeof(Blueprint), []).OrderBy(t => t.Name, StringComparer.Ordinal))
        {
            foreach (var property in BlueprintJson.Options.GetTypeInfo(type).Properties.Where(p => !IsNeeded(p)))
            {
                members.Add(type, property.Name);
            }
        }

        return members;
    }

    [Fact]
    public void The_reference_is_written_as_it_was_read() => Published.AssertCurrent("templates/reference.blueprint.json", BlueprintJson.Write(Reference.Blueprint));

    [Theory]
    [MemberData(nameof(OptionalMembers))]
    public void An_empty_optional_member_stays_empty(Type type, string member)
    {
        var info = BlueprintJson.Options.GetTypeInfo(type);
        var property = info.Properties.Single(p => p.Name == member);
        var written = JsonSerializer.SerializeToNode(Sample(type), type, BlueprintJson.Options)!.Deserialize(type, BlueprintJson.Options)!;
        property.Set!(written, Empty(property.PropertyType));

        var read = JsonSerializer.Deserialize(JsonSerializer.Serialize(written, type, BlueprintJson.Options), type, BlueprintJson.Options)!;

        Assert.Equal(Empty(property.PropertyType), property.Get!(read));
    }

    [Fact]
    public void The_hash_ignores_revision_and_origins_and_sees_the_rest()
    {
        var reference = Reference.Blueprint;
        var hash = BlueprintJson.Hash(reference);

        Assert.Equal(hash, BlueprintJson.Hash(reference with { Revision = 7, Origins = [new() { Path = "roles/farmer", Kind = OriginKind.Founder }] }));
        Assert.NotEqual(hash, BlueprintJson.Hash(reference with { Product = reference.Product with { FeePercent = 6 } }));
    }

    private static HashSet<Type> IrTypes(Type type, HashSet<Type> found)
    {
        if (type.Namespace == typeof(Blueprint).Namespace && !type.IsEnum && found.Add(type))
        {
            foreach (var property in type.GetProperties())
            {
                foreach (var part in property.PropertyType.GetGenericArguments().Append(property.PropertyType))
                {
                    IrTypes(part, found);
                }
            }
        }

        return found;
    }

    private static bool IsNeeded(JsonPropertyInfo property) =>
        property.IsRequired || property.AssociatedParameter is { HasDefaultValue: false, IsMemberInitializer: false };

    /// <summary>An instance with its required members filled.</summary>
    private static object Sample(Type type)
    {
        var json = string.Join(',', BlueprintJson.Options.GetTypeInfo(type).Properties
            .Where(IsNeeded)
            .Select(p => $"\"{p.Name}\":{SampleJson(p.PropertyType)}"));
        return JsonSerializer.Deserialize($"{{{json}}}", type, BlueprintJson.Options)!;
    }

    private static string SampleJson(Type type) =>
        type == typeof(string) ? "\"x\"" : JsonSerializer.Serialize(type.IsEnum ? Enum.GetValues(type).GetValue(0) : Sample(type), type, BlueprintJson.Options);

    private static object? Empty(Type type) =>
        type == typeof(string) ? ""
        : type.IsValueType ? Activator.CreateInstance(type)
        : type.IsAssignableTo(typeof(IEnumerable)) ? JsonSerializer.Deserialize(type.Name.Contains("Dictionary", StringComparison.Ordinal) ? "{}" : "[]", type)
        : Sample(type) is var sample && BlueprintJson.Options.GetTypeInfo(type).Properties.Any(p => p.IsRequired) ? null : sample;
}
