using LeanVibe.Platform.Identity.Accounts;
using LeanVibe.Platform.Identity.Accounts.Breached;

namespace LeanVibe.Tests.Platform.Identity;

public sealed class BreachedPasswordsTests
{
    [Theory]
    [InlineData("basketball")]
    [InlineData("BasketBall")]
    [InlineData("123qweasdzxc")]
    [InlineData("usuckballz1")]
    [InlineData("toulouse2031!")]
    [InlineData("++spongebob++")]
    [InlineData("sp0ngeb0b!99")]
    [InlineData("metallicametallica")]
    public void What_breaches_showed_most_often_is_refused_in_every_form(string password) => Assert.Equal("password-common", Passwords.Check(password)?.Code);

    [Theory]
    [InlineData("otter lantern quilt marble")]
    [InlineData("gR7vkq2mXw")]
    [InlineData("Toulouse by bike in rain")]
    [InlineData("9f-x1Kq-77mv")]
    public void What_they_did_not_show_is_taken(string password) => Assert.Null(Passwords.Check(password));

    [Fact]
    public void The_list_is_in_the_assembly() => Assert.True(BreachedPasswords.Count > 40_000);
}
