namespace LeanVibe.Platform.Usage;

/// <summary>What is measured. The numbers are kept: never give one another meaning.</summary>
public enum UsageKind
{
    /// <summary>Runs begun.</summary>
    Builds = 1,

    /// <summary>Seconds that runs were at work.</summary>
    BuildSeconds = 2,

    /// <summary>Requests passed to a product, one record a minute.</summary>
    ProductRequests = 3,

    /// <summary>Requests to a product that a quota refused.</summary>
    RefusedRequests = 4,

    /// <summary>Bytes that a product holds, measured once a day (UTC).</summary>
    StorageBytes = 5,

    /// <summary>Tokens of the language model, read and written.</summary>
    ModelTokens = 6,

    /// <summary>Members, counted once a day (UTC).</summary>
    SeatDays = 7,

    /// <summary>What a product's customers paid, in hundredths of the currency.</summary>
    ProductSales = 8,

    /// <summary>Times that a run stopped because something failed.</summary>
    FailedBuilds = 9,
}

/// <summary>What the platform earns by: its own subscriptions, or a share of what products earn.</summary>
public enum RevenueStream { Subscription, ProductFee }

public static class UsageStreams
{
    /// <summary>Which stream a kind of usage is charged through.</summary>
    public static RevenueStream Of(UsageKind kind) => kind == UsageKind.ProductSales ? RevenueStream.ProductFee : RevenueStream.Subscription;
}
