using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Accounts;
using Microsoft.AspNetCore.Identity;

namespace LeanVibe.Tests.Platform.Identity;

/// <summary>How passwords are kept: a known answer, what was kept in other ways, and what is no password at all.</summary>
public sealed class PasswordsTests : IDisposable
{
    private const string Good = "four words beside another";
    private readonly Passwords _passwords = new();

    public void Dispose() => _passwords.Dispose();

    [Fact]
    public async Task A_password_is_known_again_and_another_is_not()
    {
        var hash = await _passwords.HashAsync(Good, TestContext.Current.CancellationToken);

        Assert.StartsWith("$argon2id$v=19$m=19456,t=2,p=1$", hash, StringComparison.Ordinal);
        Assert.NotEqual(hash, await _passwords.HashAsync(Good, TestContext.Current.CancellationToken));
        Assert.True(await VerifyAsync(hash, Good));
        Assert.False(await VerifyAsync(hash, Good + " "));
        Assert.False(Passwords.IsOutdated(hash));
    }

    /// <summary>As the reference program writes it: <c>echo -n password | argon2 somesaltsomesalt -id -t 2 -m 16 -p 1 -l 32 -e</c>.</summary>
    [Fact]
    public async Task What_the_reference_program_made_is_known()
    {
        const string Reference = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$/DO3gTkjHTS3Fia9YkXB1y76GQrWBcPYFmpyrc7fosI";

        Assert.True(await VerifyAsync(Reference, "password"));
        Assert.True(Passwords.IsOutdated(Reference));
    }

    [Fact]
    public async Task What_was_kept_by_the_framework_is_still_known_and_outdated()
    {
        var former = new PasswordHasher<Account>().HashPassword(new(default, "", "", default), Good);

        Assert.True(await VerifyAsync(former, Good));
        Assert.False(await VerifyAsync(former, "somebody else's password"));
        Assert.True(Passwords.IsOutdated(former));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQ")]
    [InlineData("$argon2id$v=19$m=x,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$AAAA")]
    [InlineData("$argon2d$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$AAAA")]
    [InlineData("$")]
    public async Task What_is_no_hash_holds_no_password(string? hash)
    {
        Assert.False(await VerifyAsync(hash, Good));
        Assert.False(await VerifyAsync(hash, ""));
    }

    private Task<bool> VerifyAsync(string? hash, string password) => _passwords.VerifyAsync(hash, password, TestContext.Current.CancellationToken);
}
