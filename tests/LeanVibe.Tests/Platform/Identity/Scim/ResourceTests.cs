using System.Text.Json.Nodes;
using LeanVibe.Platform.Identity.Scim;

namespace LeanVibe.Tests.Platform.Identity.Scim;

public sealed class ResourceTests
{
    [Fact]
    public void A_resource_is_kept_in_the_schemas_own_form()
    {
        var read = ReadResource.From(JsonNode.Parse("""
            {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"USERNAME":"ada","Active":"True","id":"mine","meta":{"created":"x"},"groups":[{"value":"1"}],"password":"secret",
             "emails":[{"Value":"a@w","Type":"work","Primary":"true"}],"urn:ietf:params:scim:schemas:extension:enterprise:2.0:user":{"department":"E","shoe":"9"},"custom":1}
            """), ScimSchemas.User);

        Assert.Equal("""{"userName":"ada","active":true,"emails":[{"value":"a@w","type":"work","primary":true}],"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"department":"E"}}""", read.Value.ToJsonString());
    }

    [Theory]
    [InlineData("[]", "scim-invalidSyntax")]
    [InlineData("""{"displayName":"Ada"}""", "scim-invalidValue")]
    [InlineData("""{"userName":""}""", "scim-invalidValue")]
    [InlineData("""{"userName":"a","active":"yes"}""", "scim-invalidValue")]
    [InlineData("""{"userName":"a","emails":[{"value":"x","primary":true},{"value":"y","primary":true}]}""", "scim-invalidValue")]
    [InlineData("""{"userName":"a\u0000b"}""", "scim-invalidValue")]
    public void A_resource_that_is_none_is_refused(string sent, string code) => Assert.Equal(code, ReadResource.From(JsonNode.Parse(sent), ScimSchemas.User).Error?.Code);

    [Theory]
    [InlineData("userName", null, """{"schemas":["s"],"id":"7","userName":"ada"}""")]
    [InlineData("name.givenName", null, """{"schemas":["s"],"id":"7","name":{"givenName":"A"}}""")]
    [InlineData("emails.value,name", null, """{"schemas":["s"],"id":"7","name":{"givenName":"A","familyName":"L"},"emails":[{"value":"a@w"}]}""")]
    [InlineData(null, "emails,name.familyName,id", """{"schemas":["s"],"id":"7","userName":"ada","name":{"givenName":"A"}}""")]
    [InlineData(null, null, """{"schemas":["s"],"id":"7","userName":"ada","name":{"givenName":"A","familyName":"L"},"emails":[{"value":"a@w","type":"work"}]}""")]
    public void Only_what_is_asked_for_is_shown(string? attributes, string? excluded, string expected)
    {
        var resource = JsonNode.Parse("""{"schemas":["s"],"id":"7","userName":"ada","name":{"givenName":"A","familyName":"L"},"emails":[{"value":"a@w","type":"work"}]}""")!.AsObject();
        Assert.Equal(expected, ScimView.Of(resource, ScimSchemas.User, attributes, excluded).ToJsonString());
    }
}
