namespace HarvestTable.Features.QuizResults;

/// <summary>Who may do what to which quiz results; whatever is not named here is for administrators alone.</summary>
internal sealed class QuizResultAccess : AccessRules
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
}
