namespace HarvestTable.Features.Prizes;

/// <summary>Who may do what to which prizes; whatever is not named here is for administrators alone.</summary>
internal sealed class PrizeAccess : AccessRules
{
    protected override Sql? Read(Caller caller) => caller.Role switch
    {
        Roles.Restaurant => Everything,
        _ => null,
    };
}
