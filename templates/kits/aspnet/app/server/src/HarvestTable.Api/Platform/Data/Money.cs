namespace HarvestTable.Platform.Data;

/// <summary>Money is decimal major units in the program and on the wire, and integer minor units in the database.</summary>
public static class Money
{
    private static readonly decimal Scale = ProductInfo.CurrencyDigits switch { 0 => 1m, 3 => 1000m, _ => 100m };

    public static decimal FromMinor(long minor) => minor / Scale;

    public static long ToMinor(decimal major) => (long)Math.Round(major * Scale, MidpointRounding.AwayFromZero);

    public static long? ToMinor(decimal? major) => major is { } amount ? ToMinor(amount) : null;
}
