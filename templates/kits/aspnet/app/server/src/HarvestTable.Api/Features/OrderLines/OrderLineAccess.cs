namespace HarvestTable.Features.OrderLines;

/// <summary>Who may do what to which order lines; whatever is not named here is for administrators alone.</summary>
internal sealed class OrderLineAccess : AccessRules
{
    protected override Sql? Read(Caller caller) => caller.Role switch
    {
        Roles.Farmer => Sql.Of(
            $"""
            exists (
              select 1 from boxes a1
              join farms a2 on a2.id = a1.farm_id
              where a1.id = t.box_id and a2.row_owner_id = {caller.Id})
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
