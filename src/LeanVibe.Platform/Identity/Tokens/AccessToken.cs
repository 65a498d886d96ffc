namespace LeanVibe.Platform.Identity.Tokens;

/// <summary>A token's text: "lv_" and 256 random bits. Its SHA-256 is enough to keep, because there is nothing to guess.</summary>
public static class AccessToken
{
    public const string Mark = "lv_";

    public static string New() => Mark + Secret.New();

    public static string HashOf(string token) => Secret.HashOf(token);

    /// <summary>What a token is called by whoever manages it: half of its hash.</summary>
    public static Guid IdOf(string hash) => Guid.ParseExact(hash[..32], "N");
}
