namespace LeanVibe.Generation.Refining;

/// <summary>The first words of routes under /api that every product has; an entity's rows give way to them.</summary>
internal static class ReservedRoutes
{
    private static readonly string[] Taken = ["accounts", "activity", "auth", "events", "files", "kpis", "notifications", "payments", "rounds", "search"];

    public static string Free(string plural, string id) => Taken.Contains(plural) ? $"{id}-items" : plural;
}
