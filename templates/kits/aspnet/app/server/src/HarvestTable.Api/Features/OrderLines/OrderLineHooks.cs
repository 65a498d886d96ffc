namespace HarvestTable.Features.OrderLines;

/// <summary>
/// Yours: override what <see cref="Hooks{TInput}"/> offers to join in when order lines are saved, deleted or acted on.
/// What you write here is kept when the product is generated again.
/// </summary>
public sealed class OrderLineHooks : Hooks<OrderLineInput>;
