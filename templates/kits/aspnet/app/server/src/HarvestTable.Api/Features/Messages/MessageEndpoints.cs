namespace HarvestTable.Features.Messages;

/// <summary>/api/messages.</summary>
internal static class MessageEndpoints
{
    public static void Map(RouteGroupBuilder api, MessageRepository rows)
    {
        api.MapRows("/messages", rows);
    }
}
