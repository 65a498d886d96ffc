namespace HarvestTable.Features.KitchenProfiles;

/// <summary>Who may do what to which kitchen profiles; whatever is not named here is for administrators alone.</summary>
internal sealed class KitchenProfileAccess : AccessRules
{
    protected override Sql? Read(Caller caller) => caller.Role switch
    {
        Roles.Restaurant => Sql.Of($"t.row_owner_id = {caller.Id}"),
        _ => null,
    };

    protected override Sql? Create(Caller caller) => caller.Role switch
    {
        Roles.Restaurant => Sql.Of($"t.row_owner_id = {caller.Id}"),
        _ => null,
    };

    protected override Sql? Update(Caller caller) => caller.Role switch
    {
        Roles.Restaurant => Sql.Of($"t.row_owner_id = {caller.Id}"),
        _ => null,
    };
}
