namespace LeanVibe.Factory.Interviews;

/// <summary>One conversation with a founder.</summary>
public readonly record struct InterviewId(Guid Value) : IParsable<InterviewId>
{
    public static InterviewId New(TimeProvider time) => new(Guid.CreateVersion7(time.GetUtcNow()));

    public static InterviewId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse(string? s, IFormatProvider? provider, out InterviewId result)
    {
        var parsed = Guid.TryParse(s, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
