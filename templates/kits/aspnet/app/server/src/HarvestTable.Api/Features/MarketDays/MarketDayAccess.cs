namespace HarvestTable.Features.MarketDays;

/// <summary>Who may do what to which market days; whatever is not named here is for administrators alone.</summary>
internal sealed class MarketDayAccess : AccessRules
{
    protected override Sql? Read(Caller caller) => caller.Role switch
    {
        Roles.Farmer => Everything,
        Roles.Restaurant => Everything,
        _ => null,
    };
}
