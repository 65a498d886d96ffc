using LeanVibe.Platform.Identity.Saml;
using static LeanVibe.Tests.Platform.Identity.Saml.TestProvider;

namespace LeanVibe.Tests.Platform.Identity.Saml;

/// <summary>Single logout, played from both ends: the other end is a connection with the roles exchanged.</summary>
public sealed class SignOutTests
{
    private static readonly SamlConnection Theirs = new(
        new(Connection.Self.EntityId, new("https://factory.example/unused"), [OurKey]) { SignOutUrl = Connection.Self.SignOutUrl },
        new(Issuer, new("https://idp.example/unused"), Connection.Provider.SignOutUrl!, [Key]));

    [Fact]
    public void Ours_is_understood_and_answered()
    {
        var (address, id) = SignOut.Ask(Connection, "ada@acme.example", "", "s1", "state", Now)!.Value;
        var asked = SignOut.ReadRequest(address.Query, Theirs, Now);
        Assert.Null(asked.Error?.Message);
        Assert.Equal(["s1"], asked.Value.Sessions);

        var answer = SignOut.Answer(Theirs, asked.Value, "state", Now);
        Assert.Null(SignOut.ReadAnswer(answer.Query, Connection, id));
        Assert.Equal("saml-in-response-to", SignOut.ReadAnswer(answer.Query, Connection, "_other")?.Code);
    }

    [Fact]
    public void A_request_by_a_strangers_key_late_or_changed_is_refused()
    {
        var (address, _) = SignOut.Ask(Theirs, "ada@acme.example", "", null, "state", Now)!.Value;
        Assert.Null(SignOut.ReadRequest(address.Query, Connection, Now).Error);
        Assert.Equal("saml-expired", SignOut.ReadRequest(address.Query, Connection, Now.AddHours(1)).Error?.Code);
        Assert.Equal("saml-key", SignOut.ReadRequest(address.Query.Replace("RelayState=state", "RelayState=evil", StringComparison.Ordinal), Connection, Now).Error?.Code);
        Assert.Equal("saml-key", SignOut.ReadRequest(address.Query, Connection with { Provider = Connection.Provider with { Certificates = [OtherKey] } }, Now).Error?.Code);
        Assert.Equal("saml-malformed", SignOut.ReadRequest(address.Query + "&RelayState=again", Connection, Now).Error?.Code);
        Assert.Equal("saml-unsigned", SignOut.ReadRequest(address.Query[..address.Query.IndexOf("&SigAlg", StringComparison.Ordinal)], Connection, Now).Error?.Code);
    }
}
