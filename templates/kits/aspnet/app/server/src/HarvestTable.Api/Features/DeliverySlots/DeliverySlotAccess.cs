namespace HarvestTable.Features.DeliverySlots;

/// <summary>Who may do what to which delivery slots; whatever is not named here is for administrators alone.</summary>
internal sealed class DeliverySlotAccess : AccessRules
{
    protected override Sql? Read(Caller caller) => caller.Role switch
    {
        Roles.Farmer => Everything,
        Roles.Restaurant => Everything,
        _ => null,
    };
}
