using System.Collections.Frozen;
using LeanVibe.Platform.Identity;

namespace LeanVibe.Data.Identity.OAuth;

internal static class StoredScope
{
    /// <summary>A permission that a later version took away gives nothing.</summary>
    public static FrozenSet<Permission> Read(string text) =>
        text.Split(',', StringSplitOptions.RemoveEmptyEntries).Where(name => Enum.TryParse<Permission>(name, out _)).Select(Enum.Parse<Permission>).ToFrozenSet();
}
