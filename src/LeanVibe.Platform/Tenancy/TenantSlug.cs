using System.Text.RegularExpressions;

namespace LeanVibe.Platform.Tenancy;

/// <summary>Names of tenants become host names and folders: nothing else may pass.</summary>
public static partial class TenantSlug
{
    public static bool IsValid(string slug) => Form().IsMatch(slug) && slug is not ("localhost" or "con" or "nul" or "aux" or "prn");

    [GeneratedRegex(@"\A[a-z](?:[a-z0-9]|-(?=[a-z0-9])){0,39}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
