using System.Text.Json.Nodes;
using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Rules;
using LeanVibe.Blueprints.Serialization;

namespace LeanVibe.Tests.Blueprints;

/// <summary>The reference with a few edits.</summary>
internal static class Mutated
{
    /// <summary>
    /// Edits are "path := json", separated by " ;; ". A path goes by member and id; "+" appends to a list, a permission is found by
    /// "role.entity.scope", and the value "-" removes.
    /// </summary>
    public static Blueprint Reference(string edits)
    {
        var root = JsonNode.Parse(Tests.Reference.Json)!;
        foreach (var edit in edits.Split(" ;; "))
        {
            var at = edit.IndexOf(" := ", StringComparison.Ordinal);
            Apply(root, edit[..at].Split('/'), edit[(at + 4)..]);
        }

        var result = BlueprintReader.Read(root.ToJsonString());
        Assert.Empty(result.Findings);
        return result.Blueprint!;
    }

    /// <summary>The edits break this rule and no other.</summary>
    public static void AssertBreaksOnly(string code, string edits)
    {
        var findings = BlueprintRules.Check(Reference(edits));

        Assert.True(findings.Count > 0, $"{code} was not found.");
        Assert.All(findings, finding =>
        {
            Assert.True(finding.Code == code, finding.ToString());
            Assert.NotEmpty(finding.Path);
            Assert.NotEmpty(finding.Message);
            Assert.NotEmpty(finding.Mend);
        });
    }

    private static void Apply(JsonNode node, string[] path, string value)
    {
        foreach (var name in path[..^1])
        {
            node = node is JsonArray list ? list.First(item => IsCalled(item!, name))! : node[name] ??= path[^1] == "+" ? new JsonArray() : new JsonObject();
        }

        switch (node, path[^1])
        {
            case (JsonArray list, "+"):
                list.Add(JsonNode.Parse(value));
                break;
            case (JsonArray list, var id):
                var at = list.ToList().FindIndex(item => IsCalled(item!, id));
                if (value == "-")
                {
                    list.RemoveAt(at);
                }
                else
                {
                    list[at] = JsonNode.Parse(value);
                }

                break;
            case (JsonObject members, var member) when value == "-":
                Assert.True(members.Remove(member));
                break;
            case (_, var member):
                node[member] = JsonNode.Parse(value);
                break;
        }
    }

    private static bool IsCalled(JsonNode item, string name) =>
        item["id"] is { } id
            ? (string?)id == name
            : $"{item["role"]}.{item["entity"]}.{item["scope"] ?? "all"}" == name;
}
