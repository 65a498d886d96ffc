namespace HarvestTable.Features.DeliverySlots;

/// <summary>
/// Yours: override what <see cref="Hooks{TInput}"/> offers to join in when delivery slots are saved, deleted or acted on.
/// What you write here is kept when the product is generated again.
/// </summary>
public sealed class DeliverySlotHooks : Hooks<DeliverySlotInput>;
