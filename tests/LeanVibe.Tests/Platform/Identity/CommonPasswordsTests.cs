using LeanVibe.Platform.Identity.Accounts;

namespace LeanVibe.Tests.Platform.Identity;

public sealed class CommonPasswordsTests
{
    [Theory]
    [InlineData("password123")]
    [InlineData("P@ssw0rd2026!")]
    [InlineData("qwertyuiop1")]
    [InlineData("1234567890")]
    [InlineData("letmeinletmein")]
    [InlineData("iloveyou!!!")]
    [InlineData("Welcome2026!")]
    [InlineData("aaaaaaaaaaaaaa")]
    [InlineData("ada.lovelace1815")]
    [InlineData("abcdefghijkl")]
    [InlineData("1q2w3e4r5t6z")]
    [InlineData("Dragon-Monkey1")]
    public void What_everybody_tries_is_refused(string password) => Assert.True(CommonPasswords.Guesses(password, "ada.lovelace@example.com", "Ada Lovelace"));

    [Theory]
    [InlineData("otter lantern quilt marble")]
    [InlineData("walnut ferry cobalt drum")]
    [InlineData("gR7vkq2mXw")]
    [InlineData("the moon and my dog like cookies")]
    public void What_nobody_tries_is_let_through(string password) => Assert.False(CommonPasswords.Guesses(password, "ada.lovelace@example.com", "Ada Lovelace"));
}
