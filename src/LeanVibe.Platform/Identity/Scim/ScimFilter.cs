namespace LeanVibe.Platform.Identity.Scim;

/// <summary>A filter (RFC 7644, 3.4.2.2).</summary>
public abstract record ScimFilter
{
    /// <param name="Operator">eq, ne, co, sw, ew, gt, ge, lt or le.</param>
    /// <param name="Value">A string, a boolean, a number as a string, or null.</param>
    public sealed record Compare(ScimPath Path, string Operator, object? Value) : ScimFilter;

    public sealed record Present(ScimPath Path) : ScimFilter;

    public sealed record And(ScimFilter Left, ScimFilter Right) : ScimFilter;

    public sealed record Or(ScimFilter Left, ScimFilter Right) : ScimFilter;

    public sealed record Not(ScimFilter Inner) : ScimFilter;

    /// <summary>One value of a multi-valued attribute meets all of the inner filter.</summary>
    public sealed record Any(ScimPath Path, ScimFilter Inner) : ScimFilter;
}
