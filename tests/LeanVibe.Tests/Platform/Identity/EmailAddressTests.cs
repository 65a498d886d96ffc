using LeanVibe.Platform.Identity;

namespace LeanVibe.Tests.Platform.Identity;

public sealed class EmailAddressTests
{
    [Theory, InlineData("ada@example.com"), InlineData(" Ada.Lovelace+x@Example.co.uk "), InlineData("ada@xn--bcher-kva.example")]
    public void Addresses_are_taken(string text) => Assert.True(EmailAddress.IsValid(text));

    [Theory, InlineData(""), InlineData("ada"), InlineData("ada@localhost"), InlineData("a@b@c.de"), InlineData("ada@example.com\r\nBcc: eve@example.com"), InlineData("<ada@example.com>"), InlineData("ada@exa mple.com"), InlineData("ada@example..com"), InlineData("\"ada\"@example.com"), InlineData("ada@bücher.example"), InlineData("ａda@example.com"), InlineData("ada@-example.com")]
    public void What_is_none_or_breaks_a_header_is_refused(string text) => Assert.False(EmailAddress.IsValid(text));

    [Theory, InlineData("Ada@EXAMPLE.com", "ada@example.com"), InlineData(" ada@example.com ", "ada@example.com")]
    public void Forms_of_one_address_are_the_same(string text, string normal) => Assert.Equal(normal, EmailAddress.Normalise(text));
}
