using LeanVibe.Factory.Gates.Secrets;

namespace LeanVibe.Tests.Factory;

public sealed class SecretFormsTests
{
    public static TheoryData<string> Secrets =>
    [
        // Put together here, so that this file holds none.
        "-----BEGIN " + "PRIVATE KEY-----",
        "AKIA" + "IOSFODNN7EXAMPLE",
        "ghp_" + new string('a', 36),
        "sk_live_" + new string('4', 24),
        "postgres://app:" + "hunter2hunter2@db/app",
        "const apiKey = '" + "q7Zp2Lx9Vb4Nf8Td1Rk6Hw3Yc5Mg0Js" + "'",
    ];

    [Theory, MemberData(nameof(Secrets))]
    public void What_opens_a_door_is_found(string text) => Assert.NotNull(SecretForms.Find(text));

    [Theory]
    [InlineData("Password: \"${DB_PASSWORD}\"")]
    [InlineData("postgres://app:${PASSWORD}@db/app")]
    [InlineData("postgres://localhost/app")]
    [InlineData("const secretMessage = 'choose-a-password-for-the-account'")]
    [InlineData("\"integrity\": \"sha512-Zm9vYmFyYmF6Zm9vYmFyYmF6Zm9vYmFyYmF6\"")]
    public void What_only_speaks_of_secrets_is_not(string text) => Assert.Null(SecretForms.Find(text));
}
