using System.Globalization;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Quotas;

/// <summary>The limits of tenants for whom nothing else was set. The founder at this machine runs it and has none.</summary>
public sealed record QuotaDefaults(IReadOnlyDictionary<QuotaKind, long?> OfOrganisation)
{
    private static readonly IReadOnlyDictionary<QuotaKind, long?> None = Enum.GetValues<QuotaKind>().ToDictionary(kind => kind, _ => (long?)null);

    private static readonly IReadOnlyDictionary<QuotaKind, (string Variable, long Most)> Usual = new Dictionary<QuotaKind, (string, long)>
    {
        [QuotaKind.Products] = ("PRODUCTS", 20),
        [QuotaKind.Seats] = ("SEATS", 50),
        [QuotaKind.BuildsAtOnce] = ("BUILDS_AT_ONCE", 3),
        [QuotaKind.BuildsPerDay] = ("BUILDS_PER_DAY", 100),
        [QuotaKind.RequestsPerMinute] = ("REQUESTS", 6_000),
        [QuotaKind.ProductRequestsPerMinute] = ("PRODUCT_REQUESTS", 3_000),
        [QuotaKind.ModelTokensPerMonth] = ("MODEL_TOKENS", 5_000_000),
    };

    public IReadOnlyDictionary<QuotaKind, long?> Of(TenantKind kind) => kind == TenantKind.Personal ? None : OfOrganisation;

    /// <summary>From LEANVIBE_QUOTA_PRODUCTS, _SEATS, _BUILDS_AT_ONCE, _BUILDS_PER_DAY, _REQUESTS, _PRODUCT_REQUESTS and _MODEL_TOKENS: a number from 0, or "none".</summary>
    public static QuotaDefaults FromEnvironment() => From(Environment.GetEnvironmentVariable);

    /// <exception cref="ArgumentException">A value is neither a number nor "none": a limit is never guessed.</exception>
    internal static QuotaDefaults From(Func<string, string?> read) => new(Usual.ToDictionary(u => u.Key, u => Read($"LEANVIBE_QUOTA_{u.Value.Variable}", u.Value.Most, read)));

    private static long? Read(string variable, long usual, Func<string, string?> read) => read(variable)?.Trim() switch
    {
        null or "" => usual,
        var text when text.Equals("none", StringComparison.OrdinalIgnoreCase) => null,
        var text when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var most) => most,
        var text => throw new ArgumentException($"{variable} is '{text}'. Set it to a number from 0, or to none."),
    };
}
