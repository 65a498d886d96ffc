using LeanVibe.Data.Tenancy;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Usage;

namespace LeanVibe.Data.Usage;

/// <summary>One event of usage. It is added once and never changed.</summary>
internal sealed class UsageRow : TenantRow
{
    [Classified(DataClass.Identifier)]
    public string EventId { get; init; } = "";

    [Classified(DataClass.Operational)]
    public long Number { get; init; }

    [Classified(DataClass.Operational)]
    public UsageKind Kind { get; init; }

    [Classified(DataClass.Operational)]
    public long Amount { get; init; }

    [Classified(DataClass.Operational)]
    public long At { get; init; }

    [Classified(DataClass.Identifier)]
    public string Product { get; init; } = "";

    [Classified(DataClass.Operational)]
    public string Currency { get; init; } = "";

    public static UsageRow Of(UsageEvent what, long number) =>
        new() { EventId = what.Id, Number = number, Kind = what.Kind, Amount = what.Amount, At = what.At.ToUnixTimeMilliseconds(), Product = what.Product, Currency = what.Currency };

    public UsageRecord ToRecord() => new(Number, new(EventId, Kind, Amount, DateTimeOffset.FromUnixTimeMilliseconds(At)) { Product = Product, Currency = Currency });
}
