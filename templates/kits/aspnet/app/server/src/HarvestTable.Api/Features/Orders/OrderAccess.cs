namespace HarvestTable.Features.Orders;

/// <summary>Who may do what to which orders; whatever is not named here is for administrators alone.</summary>
internal sealed class OrderAccess : AccessRules
{
    protected override Sql? Read(Caller caller) => caller.Role switch
    {
        Roles.Farmer => Sql.Of(
            $"""
            exists (
              select 1 from order_lines a1
              join boxes a2 on a2.id = a1.box_id
              join farms a3 on a3.id = a2.farm_id
              where a1.order_id = t.id and a3.row_owner_id = {caller.Id})
            """),
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

    protected override Sql? Delete(Caller caller) => caller.Role switch
    {
        Roles.Restaurant => Sql.Of($"t.row_owner_id = {caller.Id}"),
        _ => null,
    };
}
