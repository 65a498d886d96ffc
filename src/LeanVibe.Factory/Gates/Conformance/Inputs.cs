using System.Text.Json;
using System.Text.Json.Nodes;
using LeanVibe.Generation.Contract;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Factory.Gates.Conformance;

/// <summary>Makes bodies that a product should accept: the contract's example, with real rows, real uploads and values nobody has used yet.</summary>
internal sealed class Inputs(Contract contract, ProductModel product)
{
    private int _used;

    /// <summary>For creating a row, or for an action's input.</summary>
    public async Task<JsonNode?> NewAsync(JsonElement operation, EntityModel? entity, Actor actor, CancellationToken cancellation)
    {
        if (contract.Input(operation) is not { } schema)
        {
            return null;
        }

        var body = Example(schema);
        if (entity is not null)
        {
            await FillAsync(body, schema, entity, actor, cancellation);
        }

        return body;
    }

    /// <summary>For changing a row: what may be given, as it is now.</summary>
    public JsonNode? Same(JsonElement operation, JsonElement row)
    {
        if (contract.Input(operation) is not { } schema || !schema.TryGetProperty("properties", out var members))
        {
            return null;
        }

        var body = new JsonObject();
        foreach (var member in members.EnumerateObject())
        {
            if (row.TryGetProperty(member.Name, out var value) && value.ValueKind != JsonValueKind.Null)
            {
                body[member.Name] = JsonNode.Parse(value.GetRawText());
            }
        }

        return body;
    }

    private static JsonObject Example(JsonElement schema) =>
        schema.TryGetProperty("example", out var example) && JsonNode.Parse(example.GetRawText()) is JsonObject given ? given : [];

    private async Task FillAsync(JsonObject body, JsonElement schema, EntityModel entity, Actor actor, CancellationToken cancellation)
    {
        var members = schema.GetProperty("properties");
        foreach (var relation in entity.Relations)
        {
            var name = $"{relation.Name.Camel}Id";
            var options = relation.ToAccount ? "/api/accounts/options" : $"{PathOf(relation.Source.Target)}/options";
            if (members.TryGetProperty(name, out _) && (relation.Source.Required || relation.Source.Unique) && await FirstAsync(options, relation.Source.Unique, actor, cancellation) is { } id)
            {
                body[name] = id;
            }
        }

        foreach (var field in entity.Fields.Where(f => members.TryGetProperty(f.Name.Camel, out _)))
        {
            if (field.IsUpload && body.ContainsKey(field.Name.Camel) && await actor.UploadAsync(cancellation) is { Succeeded: true, Json: { } upload })
            {
                body[field.Name.Camel] = upload.GetProperty("id").GetString();
            }

            if (field.Source.Unique && body[field.Name.Camel] is JsonValue value && value.TryGetValue<string>(out var text))
            {
                body[field.Name.Camel] = Unused(text, field.Source.Max);
            }
        }
    }

    /// <summary>The path of an entity's rows.</summary>
    private string PathOf(string entity) => Operations.Of(product).First(o => o.Entity == entity && o.Kind == OperationKind.List).Path;

    private static async Task<string?> FirstAsync(string path, bool last, Actor actor, CancellationToken cancellation)
    {
        var answer = await actor.GetAsync(path, cancellation);
        if (answer.Json is not { ValueKind: JsonValueKind.Array } options || options.GetArrayLength() == 0)
        {
            return null;
        }

        return options[last ? options.GetArrayLength() - 1 : 0].GetProperty("id").GetString();
    }

    private string Unused(string text, decimal? most)
    {
        var mark = $"{++_used}{Environment.ProcessId % 1000}";
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var fresh = at > 0 ? $"{text[..at]}{mark}{text[at..]}" : $"{text} {mark}";
        return most is { } limit && fresh.Length > limit ? fresh[^(int)limit..] : fresh;
    }
}
