namespace HarvestTable.Features.Farms;

/// <summary>Who may do what to which farms; whatever is not named here is for administrators alone.</summary>
internal sealed class FarmAccess : AccessRules
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

    protected override Sql? Update(Caller caller) => caller.Role switch
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
