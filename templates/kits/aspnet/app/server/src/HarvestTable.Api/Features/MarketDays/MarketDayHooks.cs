namespace HarvestTable.Features.MarketDays;

/// <summary>
/// Yours: override what <see cref="Hooks{TInput}"/> offers to join in when market days are saved, deleted or acted on.
/// What you write here is kept when the product is generated again.
/// </summary>
public sealed class MarketDayHooks : Hooks<MarketDayInput>;
