namespace HarvestTable.Features.Recipes;

/// <summary>Who may do what to which recipes; whatever is not named here is for administrators alone.</summary>
internal sealed class RecipeAccess : AccessRules
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
        Roles.Farmer => Everything,
        _ => null,
    };

    protected override Sql? Update(Caller caller) => caller.Role switch
    {
        Roles.Farmer => Everything,
        _ => null,
    };
}
