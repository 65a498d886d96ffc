namespace HarvestTable.Features.Orders;

/// <summary>Names by id.</summary>
internal static class OrderChoices
{
    public static IReadOnlyDictionary<string, string> Status { get; } = new Dictionary<string, string>
    {
        ["draft"] = "Draft",
        ["placed"] = "Placed",
        ["paid"] = "Paid",
        ["delivered"] = "Delivered",
        ["cancelled"] = "Cancelled",
    };
}
