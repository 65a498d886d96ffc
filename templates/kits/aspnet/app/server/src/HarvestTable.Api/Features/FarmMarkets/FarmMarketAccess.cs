namespace HarvestTable.Features.FarmMarkets;

/// <summary>Who may do what to which farm markets; whatever is not named here is for administrators alone.</summary>
internal sealed class FarmMarketAccess : AccessRules
{
    protected override Sql? Read(Caller caller) => caller.Role switch
    {
        Roles.Visitor => Everything,
        Roles.Farmer => Everything,
        Roles.Restaurant => Everything,
        _ => null,
    };

    protected override Sql? Create(Caller caller) => caller.Role switch
    {
        Roles.Farmer => Sql.Of($"t.row_owner_id = {caller.Id}"),
        _ => null,
    };

    protected override Sql? Delete(Caller caller) => caller.Role switch
    {
        Roles.Farmer => Sql.Of($"t.row_owner_id = {caller.Id}"),
        _ => null,
    };
}
