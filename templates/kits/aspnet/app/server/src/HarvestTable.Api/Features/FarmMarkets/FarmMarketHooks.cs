namespace HarvestTable.Features.FarmMarkets;

/// <summary>
/// Yours: override what <see cref="Hooks{TInput}"/> offers to join in when farm markets are saved, deleted or acted on.
/// What you write here is kept when the product is generated again.
/// </summary>
public sealed class FarmMarketHooks : Hooks<FarmMarketInput>;
