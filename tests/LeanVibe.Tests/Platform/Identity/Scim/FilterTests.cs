using System.Text.Json.Nodes;
using LeanVibe.Platform.Identity.Scim;

namespace LeanVibe.Tests.Platform.Identity.Scim;

public sealed class FilterTests
{
    private static readonly JsonObject Ada = JsonNode.Parse("""
        {"id":"7","userName":"Ada@acme.example","externalId":"X1","active":true,"name":{"givenName":"Ada","familyName":"Lovelace"},
         "emails":[{"type":"work","value":"ada@acme.example","primary":true},{"type":"home","value":"ada@home.example"}],
         "meta":{"lastModified":"2026-03-01T12:00:00Z"},
         "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"department":"Engines"}}
        """)!.AsObject();

    [Theory]
    [InlineData("""userName eq "ada@ACME.example" """, true)]
    [InlineData("""USERNAME Eq "ada@acme.example" """, true)]
    [InlineData("""externalId eq "x1" """, false)]
    [InlineData("""externalId eq "X1" """, true)]
    [InlineData("""name.familyName co "love" """, true)]
    [InlineData("""userName sw "ada" and active eq true""", true)]
    [InlineData("""userName sw "bob" or active eq false""", false)]
    [InlineData("""not (userName sw "bob")""", true)]
    [InlineData("""title pr""", false)]
    [InlineData("""emails pr""", true)]
    [InlineData("""emails eq "ada@home.example" """, true)]
    [InlineData("""emails.type eq "home" """, true)]
    [InlineData("""emails[type eq "work" and value ew "home.example"]""", false)]
    [InlineData("""emails[type eq "work" and value ew "acme.example"]""", true)]
    [InlineData("""emails[type eq "work"] and (title pr or active eq "True")""", true)]
    [InlineData("""meta.lastModified gt "2026-02-28T00:00:00Z" """, true)]
    [InlineData("""meta.lastModified lt "2026-03-01T13:00:00+02:00" """, false)]
    [InlineData("""urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department eq "engines" """, true)]
    [InlineData("""urn:ietf:params:scim:schemas:core:2.0:User:userName eq "ada@acme.example" """, true)]
    [InlineData("""title eq null""", true)]
    [InlineData("""userName ne "bob" """, true)]
    [InlineData("""userName sw "bob" or userName sw "ada" and active eq false""", false)]
    public void A_filter_means_what_the_standard_says(string filter, bool meets)
    {
        var read = ReadFilter.From(filter, ScimSchemas.User);
        Assert.Null(read.Error?.Message);
        Assert.Equal(meets, Ada.Meets(read.Value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("userName")]
    [InlineData("userName eq")]
    [InlineData("userName eq ada")]
    [InlineData("userName like \"a\"")]
    [InlineData("userName eq \"a\" and")]
    [InlineData("(userName eq \"a\"")]
    [InlineData("userName eq \"a\")")]
    [InlineData("emails[type eq \"work\"")]
    [InlineData("emails[nothing eq \"work\"]")]
    [InlineData("userName[type eq \"work\"]")]
    [InlineData("nothing eq \"a\"")]
    [InlineData("userName eq \"a\"; drop table users")]
    [InlineData("not userName pr")]
    [InlineData("userName eq [1]")]
    public void What_is_no_filter_is_refused(string filter) => Assert.StartsWith("scim-invalid", ReadFilter.From(filter, ScimSchemas.User).Error?.Code, StringComparison.Ordinal);

    [Fact]
    public void A_filter_without_end_is_refused()
    {
        Assert.NotNull(ReadFilter.From(string.Concat(Enumerable.Repeat("(", 500)) + "title pr" + string.Concat(Enumerable.Repeat(")", 500)), ScimSchemas.User).Error);
        Assert.NotNull(ReadFilter.From(string.Join(" or ", Enumerable.Repeat("title pr", 1000)), ScimSchemas.User).Error);
    }
}
