namespace HarvestTable.Platform.OpenId;

/// <summary>Why nobody was signed in through the provider. The sign-in page has a sentence for each code; the detail is for the log.</summary>
public sealed class SignInProblem(string code, string detail) : Exception(detail)
{
    public string Code => code;

    /// <summary>The provider is away, or is not as it should be.</summary>
    public static SignInProblem Provider(string detail) => new("provider", detail);

    /// <summary>Too late, used already, or begun in another browser.</summary>
    public static SignInProblem Expired(string detail) => new("expired", detail);

    /// <summary>The person or the provider said no.</summary>
    public static SignInProblem Refused(string detail) => new("refused", detail);

    /// <summary>What came back proves nothing.</summary>
    public static SignInProblem Untrusted(string detail) => new("untrusted", detail);

    public static SignInProblem Unverified() => new("unverified", "the provider has not verified the address");

    /// <summary>Nobody creates an account here for themselves.</summary>
    public static SignInProblem Closed() => new("closed", "nobody has this address, and nobody may sign up");

    /// <summary>The address has an account that signs in as somebody else there.</summary>
    public static SignInProblem Taken() => new("taken", "the address has an account of another subject");
}
