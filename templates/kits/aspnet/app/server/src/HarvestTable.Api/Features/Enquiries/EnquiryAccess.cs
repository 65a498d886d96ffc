namespace HarvestTable.Features.Enquiries;

/// <summary>Who may do what to which enquiries; whatever is not named here is for administrators alone.</summary>
internal sealed class EnquiryAccess : AccessRules
{
    protected override Sql? Create(Caller caller) => caller.Role switch
    {
        Roles.Visitor => Everything,
        Roles.Farmer => Everything,
        Roles.Restaurant => Everything,
        _ => null,
    };
}
