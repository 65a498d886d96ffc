namespace HarvestTable;

public static class ProductInfo
{
    public const string Name = "Harvest Table";

    /// <summary>ISO 4217, of all money.</summary>
    public const string Currency = "EUR";

    public const int CurrencyDigits = 2;

    /// <summary>The house's share of every charge.</summary>
    public const decimal FeePercent = 5m;

    /// <summary>Rows are asked about in rounds.</summary>
    public static bool HasGames => true;
}
