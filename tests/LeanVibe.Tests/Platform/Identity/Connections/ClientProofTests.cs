using System.Text;
using LeanVibe.Platform.Identity.Connections;
using LeanVibe.Platform.Identity.Connections.Oidc;

namespace LeanVibe.Tests.Platform.Identity.Connections;

public sealed class ClientProofTests
{
    /// <summary>Glewlwyd takes a secret with an apostrophe in the form alone, since it does not undo the escaping.</summary>
    [Theory]
    [InlineData("plain-secret_1.~", "", "header")]
    [InlineData("plain-secret_1.~", "client_secret_basic client_secret_post", "header")]
    [InlineData("it's secret", "client_secret_basic", "header")]
    [InlineData("it's secret", "", "header")]
    [InlineData("it's secret", "client_secret_basic client_secret_post", "header form")]
    [InlineData("plain-secret", "client_secret_post", "form")]
    [InlineData("", "client_secret_basic", "form")]
    public void Header_goes_first_and_the_form_is_tried_where_letters_are_escaped(string secret, string ways, string order) =>
        Assert.Equal(order, string.Join(' ', ClientProof.InHeader(Settings(secret), ways.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(h => h ? "header" : "form")));

    [Fact]
    public void Letters_are_escaped_in_the_header_and_as_they_are_in_the_form()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://idp.example/token");
        Dictionary<string, string> form = [];
        ClientProof.Add(request, form, Settings("it's secret"), inHeader: true);
        Assert.Equal("leanvibe:it%27s%20secret", Encoding.UTF8.GetString(Convert.FromBase64String(request.Headers.Authorization!.Parameter!)));
        Assert.Empty(form);

        using var other = new HttpRequestMessage(HttpMethod.Post, "https://idp.example/token");
        ClientProof.Add(other, form, Settings("it's secret"), inHeader: false);
        Assert.Null(other.Headers.Authorization);
        Assert.Equal(("leanvibe", "it's secret"), (form["client_id"], form["client_secret"]));
    }

    private static OidcSettings Settings(string secret) => new("https://idp.example", "leanvibe", secret);
}
