namespace LeanVibe.Platform.Quotas;

/// <summary>What a tenant may have, or take, only so much of.</summary>
public enum QuotaKind
{
    Products,

    /// <summary>Members and open invitations together.</summary>
    Seats,

    /// <summary>Runs that work or wait in line.</summary>
    BuildsAtOnce,

    /// <summary>Runs begun since midnight, UTC.</summary>
    BuildsPerDay,

    /// <summary>To all products of the tenant together, in one minute of the clock.</summary>
    RequestsPerMinute,

    /// <summary>To each product by itself.</summary>
    ProductRequestsPerMinute,

    /// <summary>Read and written, since the first of the month, UTC.</summary>
    ModelTokensPerMonth,
}
