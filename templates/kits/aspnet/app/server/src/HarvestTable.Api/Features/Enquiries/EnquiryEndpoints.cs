namespace HarvestTable.Features.Enquiries;

/// <summary>/api/enquiries.</summary>
internal static class EnquiryEndpoints
{
    public static void Map(RouteGroupBuilder api, EnquiryRepository rows)
    {
        api.MapRows("/enquiries", rows);
    }
}
