namespace LeanVibe.Factory.Runs;

/// <summary>One way of an idea through the factory.</summary>
public readonly record struct RunId(Guid Value) : IParsable<RunId>
{
    public static RunId New(TimeProvider time) => new(Guid.CreateVersion7(time.GetUtcNow()));

    public static RunId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse(string? s, IFormatProvider? provider, out RunId result)
    {
        var parsed = Guid.TryParse(s, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
