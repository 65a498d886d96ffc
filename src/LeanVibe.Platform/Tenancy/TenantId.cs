using System.Diagnostics.CodeAnalysis;

namespace LeanVibe.Platform.Tenancy;

/// <summary>Whose something is. Rows, files, keys, log lines and cached values that belong to somebody carry one.</summary>
public readonly record struct TenantId(Guid Value) : IParsable<TenantId>
{
    /// <summary>The founder at this machine, who needs no account; there from the first start.</summary>
    public static TenantId Personal { get; } = new(new("00000000-0000-7000-8000-000000000001"));

    public static TenantId New(TimeProvider time) => new(Guid.CreateVersion7(time.GetUtcNow()));

    public static TenantId Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var id) ? id : throw new FormatException("This is no tenant's id.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TenantId result)
    {
        var good = Guid.TryParseExact(s, "D", out var value) && value != Guid.Empty;
        result = new(value);
        return good;
    }

    public override string ToString() => Value.ToString("D");
}
