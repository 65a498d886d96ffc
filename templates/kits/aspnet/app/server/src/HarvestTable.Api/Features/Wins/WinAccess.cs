namespace HarvestTable.Features.Wins;

/// <summary>Who may do what to which wins; whatever is not named here is for administrators alone.</summary>
internal sealed class WinAccess : AccessRules
{
    protected override Sql? Read(Caller caller) => caller.Role switch
    {
        Roles.Restaurant => Sql.Of($"t.row_owner_id = {caller.Id}"),
        _ => null,
    };
}
