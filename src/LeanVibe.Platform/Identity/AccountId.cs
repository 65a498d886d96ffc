using System.Diagnostics.CodeAnalysis;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity;

/// <summary>Who somebody is on this platform, whatever organisations they belong to.</summary>
public readonly record struct AccountId(Guid Value) : IParsable<AccountId>
{
    /// <summary>Where what is personal lies: a space with a key and an audit trail of its own, so that destroying the key forgets the person.</summary>
    public TenantId Space => new(Value);

    public static AccountId New(TimeProvider time) => new(Guid.CreateVersion7(time.GetUtcNow()));

    public static AccountId Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var id) ? id : throw new FormatException("This is no account's id.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AccountId result)
    {
        var good = Guid.TryParseExact(s, "D", out var value) && value != Guid.Empty;
        result = new(value);
        return good;
    }

    public override string ToString() => Value.ToString("D");
}
