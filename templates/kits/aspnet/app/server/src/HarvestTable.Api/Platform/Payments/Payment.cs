namespace HarvestTable.Platform.Payments;

/// <summary>A charge that the product made.</summary>
/// <param name="Fee">The house's share of the amount.</param>
/// <param name="Provider">"stripe", or "test" when no key is configured and no money moved.</param>
public sealed record PaymentView(
    Guid Id, decimal Amount, decimal Fee, string Currency, string Status, string Provider, string Reference, DateTimeOffset At);
