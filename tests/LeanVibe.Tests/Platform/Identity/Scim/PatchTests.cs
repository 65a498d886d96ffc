using System.Text.Json.Nodes;
using LeanVibe.Platform.Identity.Scim;

namespace LeanVibe.Tests.Platform.Identity.Scim;

/// <summary>The shapes in which identity providers send changes, and what each leaves behind.</summary>
public sealed class PatchTests
{
    private const string User = """{"userName":"ada","active":true,"displayName":"Ada","name":{"givenName":"Ada","familyName":"L"},"emails":[{"type":"work","value":"a@w","primary":true},{"type":"home","value":"a@h"}]}""";
    private const string Group = """{"displayName":"Builders","members":[{"value":"1"},{"value":"2"}]}""";

    [Theory]
    [InlineData("""{"op":"Replace","path":"active","value":"False"}""", """{"active":false}""")]
    [InlineData("""{"op":"replace","value":{"active":false}}""", """{"active":false}""")]
    [InlineData("""{"op":"Replace","value":{"active":"False","displayName":"A."}}""", """{"active":false,"displayName":"A."}""")]
    [InlineData("""{"op":"Add","path":"title","value":"Engineer"}""", """{"title":"Engineer"}""")]
    [InlineData("""{"op":"Add","path":"title","value":["Engineer"]}""", """{"title":"Engineer"}""")]
    [InlineData("""{"op":"replace","path":"name.familyName","value":"Lovelace"}""", """{"name":{"givenName":"Ada","familyName":"Lovelace"}}""")]
    [InlineData("""{"op":"add","value":{"name.familyName":"Lovelace","nickName":"A"}}""", """{"name":{"givenName":"Ada","familyName":"Lovelace"},"nickName":"A"}""")]
    [InlineData("""{"op":"replace","path":"name","value":{"familyName":"Lovelace"}}""", """{"name":{"givenName":"Ada","familyName":"Lovelace"}}""")]
    [InlineData("""{"op":"Replace","path":"emails[type eq \"work\"].value","value":"new@w"}""", """{"emails":[{"type":"work","value":"new@w","primary":true},{"type":"home","value":"a@h"}]}""")]
    [InlineData("""{"op":"Add","path":"emails[type eq \"other\"].value","value":"a@o"}""", """{"emails":[{"type":"work","value":"a@w","primary":true},{"type":"home","value":"a@h"},{"type":"other","value":"a@o"}]}""")]
    [InlineData("""{"op":"add","value":{"emails[type eq \"work\"].value":"new@w"}}""", """{"emails":[{"type":"work","value":"new@w","primary":true},{"type":"home","value":"a@h"}]}""")]
    [InlineData("""{"op":"add","path":"emails","value":[{"type":"other","value":"a@o","primary":true}]}""", """{"emails":[{"type":"work","value":"a@w","primary":false},{"type":"home","value":"a@h"},{"type":"other","value":"a@o","primary":true}]}""")]
    [InlineData("""{"op":"replace","path":"emails[type eq \"home\"].primary","value":"true"}""", """{"emails":[{"type":"work","value":"a@w","primary":false},{"type":"home","value":"a@h","primary":true}]}""")]
    [InlineData("""{"op":"remove","path":"emails[type eq \"home\"]"}""", """{"emails":[{"type":"work","value":"a@w","primary":true}]}""")]
    [InlineData("""{"op":"remove","path":"emails"}""", """{"emails":null}""")]
    [InlineData("""{"op":"remove","path":"displayName"}""", """{"displayName":null}""")]
    [InlineData("""{"op":"remove","path":"title"}""", """{"title":null}""")]
    [InlineData("""{"op":"Add","path":"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department","value":"Engines"}""", """{"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"department":"Engines"}}""")]
    [InlineData("""{"op":"add","value":{"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"department":"Engines"}}}""", """{"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"department":"Engines"}}""")]
    [InlineData("""{"op":"Add","path":"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager","value":"9"}""", """{"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"manager":{"value":"9"}}}""")]
    [InlineData("""{"op":"replace","value":{"id":"9","schemas":["x"],"unknown":1,"displayName":"B"}}""", """{"id":null,"displayName":"B"}""")]
    public void A_change_to_a_user_leaves(string operation, string expected) => Leaves(User, ScimSchemas.User, operation, expected);

    [Theory]
    [InlineData("""{"op":"Add","path":"members","value":[{"value":"3"}]}""", """{"members":[{"value":"1"},{"value":"2"},{"value":"3"}]}""")]
    [InlineData("""{"op":"Add","path":"members","value":{"value":"3"}}""", """{"members":[{"value":"1"},{"value":"2"},{"value":"3"}]}""")]
    [InlineData("""{"op":"add","path":"members","value":[{"value":"2"}]}""", """{"members":[{"value":"1"},{"value":"2"}]}""")]
    [InlineData("""{"op":"Remove","path":"members","value":[{"value":"1"}]}""", """{"members":[{"value":"2"}]}""")]
    [InlineData("""{"op":"remove","path":"members[value eq \"1\"]"}""", """{"members":[{"value":"2"}]}""")]
    [InlineData("""{"op":"remove","path":"members[value eq \"7\"]"}""", """{"members":[{"value":"1"},{"value":"2"}]}""")]
    [InlineData("""{"op":"replace","path":"members","value":[{"value":"9"}]}""", """{"members":[{"value":"9"}]}""")]
    [InlineData("""{"op":"remove","path":"members"}""", """{"members":null}""")]
    [InlineData("""{"op":"replace","value":{"id":"5","displayName":"Makers"}}""", """{"displayName":"Makers"}""")]
    public void A_change_to_a_group_leaves(string operation, string expected) => Leaves(Group, ScimSchemas.Group, operation, expected);

    [Theory]
    [InlineData("""{"op":"move","path":"active","value":true}""", "scim-invalidSyntax")]
    [InlineData("""{"op":"remove"}""", "scim-noTarget")]
    [InlineData("""{"op":"replace","path":"id","value":"9"}""", "scim-mutability")]
    [InlineData("""{"op":"add","path":"groups","value":[{"value":"9"}]}""", "scim-mutability")]
    [InlineData("""{"op":"add","path":"nothing","value":"9"}""", "scim-invalidPath")]
    [InlineData("""{"op":"replace","path":"active","value":"maybe"}""", "scim-invalidValue")]
    [InlineData("""{"op":"replace","path":"userName","value":{"a":1}}""", "scim-invalidValue")]
    [InlineData("""{"op":"remove","path":"userName"}""", "scim-invalidValue")]
    [InlineData("""{"op":"replace","path":"emails[type ne \"work\" and type ne \"home\"].value","value":"x"}""", "scim-noTarget")]
    [InlineData("""{"op":"replace","path":"emails[type eq","value":"x"}""", "scim-invalidFilter")]
    public void A_change_that_cannot_be_is_refused_whole(string operation, string code)
    {
        var before = JsonNode.Parse(User)!.AsObject();
        var patched = ApplyPatch.To(before, JsonNode.Parse($$$"""{"Operations":[{"op":"add","path":"title","value":"x"},{{{operation}}}]}"""), ScimSchemas.User);

        Assert.Equal(code, patched.Error?.Code);
        Assert.Null(before["title"]);
    }

    [Theory]
    [InlineData("""{"type":"work","value":"a@w"}""", 2)]
    [InlineData("""{"value":"a@w"}""", 2)]
    [InlineData("""{"type":"other","value":"a@w"}""", 3)]
    [InlineData("""{"display":"B","type":"work"}""", 3)]
    public void A_value_is_added_once_for_its_type(string value, int left)
    {
        var patched = ApplyPatch.To(JsonNode.Parse(User)!.AsObject(), JsonNode.Parse($$$"""{"Operations":[{"op":"add","path":"emails","value":[{{{value}}}]},{"op":"add","path":"emails","value":[{{{value}}}]}]}"""), ScimSchemas.User);

        Assert.Equal(left, patched.Value["emails"]!.AsArray().Count);
    }

    [Fact]
    public void Thousands_of_values_are_told_apart()
    {
        var many = string.Join(',', Enumerable.Range(0, 10_000).Select(n => $$"""{"value":"{{n}}"}"""));
        var more = string.Join(',', Enumerable.Range(10_000, 10_000).Select(n => $$"""{"value":"{{n}}"}"""));
        var patched = ApplyPatch.To(JsonNode.Parse("""{"displayName":"All"}""")!.AsObject(), JsonNode.Parse($$"""
            {"Operations":[{"op":"add","path":"members","value":[{{many}}]},{"op":"add","path":"members","value":[{{more}}]},{"op":"add","path":"members","value":[{{more}}]},
              {"op":"remove","path":"members","value":[{{many}}]},{"op":"add","path":"members","value":[{{many}}]},{"op":"remove","path":"members","value":[{{more}}]}]}
            """), ScimSchemas.Group);

        Assert.Equal(10_000, patched.Value["members"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("""{"op":"add","path":"members","value":[{"value":"one more"}]}""", "scim-invalidValue", 1)]
    [InlineData("""{"op":"replace","path":"members[value eq \"7\"].value","value":"7"}""", "scim-large", 200)]
    public void What_a_patch_makes_and_looks_at_is_bounded(string operation, string code, int times)
    {
        var group = new JsonObject { ["displayName"] = "All", ["members"] = new JsonArray([.. Enumerable.Range(0, 20_000).Select(n => new JsonObject { ["value"] = $"{n}" })]) };

        Assert.Equal(code, ApplyPatch.To(group, JsonNode.Parse($$"""{"Operations":[{{string.Join(',', Enumerable.Repeat(operation, times))}}]}"""), ScimSchemas.Group).Error?.Code);
    }

    [Fact]
    public void Many_changes_happen_in_order()
    {
        var patched = ApplyPatch.To(JsonNode.Parse(Group)!.AsObject(), JsonNode.Parse("""
            {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"operations":[
              {"OP":"remove","PATH":"members"},{"op":"add","path":"members","value":[{"value":"5"}]},{"op":"add","path":"members","value":[{"value":"6"}]}]}
            """), ScimSchemas.Group);

        Assert.Equal(["5", "6"], patched.Value["members"]!.AsArray().Select(m => m!["value"]!.ToString()));
    }

    private static void Leaves(string resource, ScimResourceType type, string operation, string expected)
    {
        var patched = ApplyPatch.To(JsonNode.Parse(resource)!.AsObject(), JsonNode.Parse($$$"""{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{{{operation}}}]}"""), type);

        Assert.Null(patched.Error?.Message);
        foreach (var (name, value) in JsonNode.Parse(expected)!.AsObject())
        {
            Assert.Equal(value?.ToJsonString(), patched.Value[name]?.ToJsonString());
        }
    }
}
