namespace HarvestTable.Features.Messages;

/// <summary>Who may do what to which messages; whatever is not named here is for administrators alone.</summary>
internal sealed class MessageAccess : AccessRules
{
    protected override Sql? Read(Caller caller) => caller.Role switch
    {
        Roles.Farmer => Sql.Of(
            $"""
            exists (
              select 1 from orders a1
              join order_lines a2 on a2.order_id = a1.id
              join boxes a3 on a3.id = a2.box_id
              join farms a4 on a4.id = a3.farm_id
              where a1.id = t.order_id and a4.row_owner_id = {caller.Id})
            or t.row_owner_id = {caller.Id}
            """),
        Roles.Restaurant => Sql.Of(
            $"""
            t.row_owner_id = {caller.Id}
            or exists (
              select 1 from orders a1
              where a1.id = t.order_id and a1.restaurant_id = {caller.Id})
            """),
        _ => null,
    };

    protected override Sql? Create(Caller caller) => caller.Role switch
    {
        Roles.Farmer => Sql.Of($"t.row_owner_id = {caller.Id}"),
        Roles.Restaurant => Sql.Of($"t.row_owner_id = {caller.Id}"),
        _ => null,
    };

    protected override Sql? Delete(Caller caller) => caller.Role switch
    {
        Roles.Farmer => Sql.Of($"t.row_owner_id = {caller.Id}"),
        Roles.Restaurant => Sql.Of($"t.row_owner_id = {caller.Id}"),
        _ => null,
    };
}
