namespace LeanVibe.Elicitation.Language;

/// <summary>Organisations, which act like a person and have products made for themselves: "our club needs", "the canteen sees".</summary>
internal static class Houses
{
    private static readonly HashSet<string> All = ["charity", "nonprofit", "restaurant", "shop", "hotel", "company", "business", "agency", "store", "school", "club", "clinic", "gym", "museum", "library", "firm", "bakery", "studio", "church", "team", "foundation", "association", "university", "hospital", "startup", "start-up", "cooperative", "practice", "salon", "theatre", "theater", "gallery", "farm", "winery", "brewery", "city", "town", "municipality", "bank", "publisher", "group", "space", "network", "parish", "festival", "centre", "center", "kindergarten", "nursery", "pharmacy", "laundry", "cafe", "café", "bar", "hostel", "airline", "office", "federation", "union", "society", "orchestra", "choir", "band", "dealer", "dealership", "institute", "department", "council", "co-op", "workshop", "garage", "boutique", "pub", "brand", "chain", "canteen", "kitchen", "laboratory", "lab"];

    /// <param name="noun">In the singular, in lower case.</param>
    public static bool Are(string noun) => All.Contains(noun);
}
