using System.Text.Json.Nodes;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Scim;

/// <summary>One operation at one place.</summary>
internal static class PatchTarget
{
    public static Error? Apply(JsonObject resource, string op, ScimPath path, JsonNode? value, string written, ScimResourceType type)
    {
        if (path.Attribute is not { } attribute)
        {
            return WholeExtension(resource, op, type.Extension(path.Extension)!, value);
        }

        if (attribute.Mutability == "readOnly" || path.Part is { Mutability: "readOnly" })
        {
            return ScimErrors.Mutability(written);
        }

        var holder = Holder(resource, path.Extension, create: op != "remove");
        if (holder is null)
        {
            return null;
        }

        var wrong = path.Picks is not null ? Picked(holder, op, path, value, written)
            : path.Part is not null ? OfPart(holder, op, attribute, path.Part, value)
            : attribute.IsMultiValued ? Values(holder, op, attribute, value)
            : Single(holder, op, attribute, value);
        if (path.Extension.Length > 0 && holder.Count == 0)
        {
            resource.Remove(path.Extension);
        }

        return wrong;
    }

    private static Error? Single(JsonObject holder, string op, ScimAttribute attribute, JsonNode? value)
    {
        if (op == "remove")
        {
            holder.Remove(attribute.Name);
            return null;
        }

        var read = ScimValue.Of(value, attribute);
        if (!read.Succeeded)
        {
            return read.Error;
        }

        // Parts that an added or replaced complex value does not name stay as they are.
        if (read.Value is JsonObject parts && holder[attribute.Name] is JsonObject there)
        {
            foreach (var (name, node) in parts)
            {
                there[name] = node?.DeepClone();
            }
        }
        else
        {
            Set(holder, attribute.Name, read.Value);
        }

        return null;
    }

    private static Error? Values(JsonObject holder, string op, ScimAttribute attribute, JsonNode? value)
    {
        if (op == "remove" && value is null)
        {
            holder.Remove(attribute.Name);
            return null;
        }

        var read = ScimValue.Of(value, attribute);
        if (!read.Succeeded)
        {
            return read.Error;
        }

        var sent = read.Value as JsonArray ?? [];
        var there = holder[attribute.Name] as JsonArray ?? [];
        JsonArray kept = op switch
        {
            "replace" => Copy(sent),
            "add" => new([.. Others(there, sent).Concat(sent).Select(node => node?.DeepClone())]),
            _ => new([.. Others(there, sent).Select(node => node?.DeepClone())]),
        };
        if (kept.Count > ScimValue.MostValues)
        {
            return ScimErrors.InvalidValue(attribute.Name, $"at most {ScimValue.MostValues} values");
        }

        if (op == "add" && sent.Any(ReadResource.IsPrimary))
        {
            OnePrimary(kept, kept.LastOrDefault(ReadResource.IsPrimary));
        }

        Set(holder, attribute.Name, kept.Count > 0 ? kept : null);
        return null;
    }

    private static Error? OfPart(JsonObject holder, string op, ScimAttribute attribute, ScimAttribute part, JsonNode? value)
    {
        var read = ScimValue.Of(op == "remove" ? null : value, part);
        if (!read.Succeeded)
        {
            return read.Error;
        }

        if (attribute.IsMultiValued)
        {
            foreach (var one in (holder[attribute.Name] as JsonArray ?? []).OfType<JsonObject>())
            {
                Set(one, part.Name, read.Value?.DeepClone());
            }

            return null;
        }

        if (holder[attribute.Name] is not JsonObject parts)
        {
            holder[attribute.Name] = parts = [];
        }

        Set(parts, part.Name, read.Value);
        if (parts.Count == 0)
        {
            holder.Remove(attribute.Name);
        }

        return null;
    }

    private static Error? Picked(JsonObject holder, string op, ScimPath path, JsonNode? value, string written)
    {
        var (attribute, filter) = (path.Attribute!, path.Picks!);
        var there = holder[attribute.Name] as JsonArray ?? [];
        var picked = there.OfType<JsonObject>().Where(one => FilterMatch.IsPicked(one, filter)).ToList();
        if (op == "remove")
        {
            return Remove(holder, there, picked, attribute, path.Part);
        }

        var read = path.Part is { } part ? ScimValue.Of(value, part) : ScimValue.Of(value, attribute, asPart: true);
        if (!read.Succeeded)
        {
            return read.Error;
        }

        if (picked.Count == 0)
        {
            // Entra and Okta expect emails[type eq "work"].value to make the work address where there is none.
            if (Described(filter) is not { } fresh)
            {
                return ScimErrors.NoTarget(written);
            }

            there = Copy(there);
            there.Add(fresh);
            holder[attribute.Name] = there;
            picked = [fresh];
        }

        foreach (var one in picked)
        {
            foreach (var (name, node) in path.Part is { } named ? new JsonObject { [named.Name] = read.Value?.DeepClone() } : read.Value as JsonObject ?? [])
            {
                Set(one, name, node?.DeepClone());
            }
        }

        if (picked.Exists(ReadResource.IsPrimary))
        {
            OnePrimary(there, picked[^1]);
        }

        return null;
    }

    private static Error? Remove(JsonObject holder, JsonArray there, List<JsonObject> picked, ScimAttribute attribute, ScimAttribute? part)
    {
        if (part is null)
        {
            var gone = picked.ToHashSet<JsonNode?>(ReferenceEqualityComparer.Instance);
            there.RemoveAll(gone.Contains);
        }
        else
        {
            picked.ForEach(one => one.Remove(part.Name));
        }

        if (there.Count == 0)
        {
            holder.Remove(attribute.Name);
        }

        return null;
    }

    private static Error? WholeExtension(JsonObject resource, string op, ScimSchema extension, JsonNode? value)
    {
        if (op == "remove")
        {
            resource.Remove(extension.Id);
            return null;
        }

        if (value is not JsonObject names)
        {
            return ScimErrors.InvalidValue(extension.Id, "an object");
        }

        var holder = Holder(resource, extension.Id, create: true)!;
        foreach (var (name, node) in names)
        {
            if (extension.Find(name) is { } attribute && Single(holder, op, attribute, node) is { } wrong)
            {
                return wrong;
            }
        }

        return null;
    }

    /// <summary>The value that a filter of equalities describes; null for any other filter.</summary>
    private static JsonObject? Described(ScimFilter filter) => filter switch
    {
        ScimFilter.Compare { Operator: "eq", Value: { } value } equal => new() { [equal.Path.Part!.Name] = Node(value) },
        ScimFilter.And both when Described(both.Left) is { } left && Described(both.Right) is { } right =>
            new(left.Concat(right).DistinctBy(pair => pair.Key).Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone()))),
        _ => null,
    };

    private static JsonValue Node(object value) => value is bool truth ? JsonValue.Create(truth) : JsonValue.Create((string)value);

    private static IEnumerable<JsonNode?> Others(JsonArray there, JsonArray sent)
    {
        var same = new SameValues(sent);
        return there.Where(old => !same.Contains(old));
    }

    private static void OnePrimary(JsonArray values, JsonNode? chosen)
    {
        foreach (var other in values.OfType<JsonObject>().Where(one => !ReferenceEquals(one, chosen) && ReadResource.IsPrimary(one)))
        {
            other["primary"] = false;
        }
    }

    private static JsonObject? Holder(JsonObject resource, string extension, bool create)
    {
        if (extension.Length == 0)
        {
            return resource;
        }

        if (resource[extension] is not JsonObject holder && create)
        {
            resource[extension] = holder = [];
            return holder;
        }

        return resource[extension] as JsonObject;
    }

    private static void Set(JsonObject holder, string name, JsonNode? value)
    {
        if (value is null)
        {
            holder.Remove(name);
        }
        else
        {
            holder[name] = value;
        }
    }

    private static JsonArray Copy(JsonArray values) => (JsonArray)values.DeepClone();
}
