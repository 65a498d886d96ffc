namespace HarvestTable.Features.Enquiries;

/// <summary>Names by id.</summary>
internal static class EnquiryChoices
{
    public static IReadOnlyDictionary<string, string> Status { get; } = new Dictionary<string, string>
    {
        ["new"] = "New",
        ["answered"] = "Answered",
    };
}
