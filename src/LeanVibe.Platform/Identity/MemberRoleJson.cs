using System.Text.Json;
using System.Text.Json.Serialization;

namespace LeanVibe.Platform.Identity;

/// <summary>A role as one word: a built-in one's name in camel case, or a custom one's id.</summary>
internal sealed class MemberRoleJson : JsonConverter<MemberRole>
{
    public override MemberRole Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && MemberRole.TryParse(reader.GetString(), out var role) ? role : throw new JsonException("This is no role: write a built-in role's name or a custom role's id.");

    public override void Write(Utf8JsonWriter writer, MemberRole value, JsonSerializerOptions options) => writer.WriteStringValue(JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));
}
