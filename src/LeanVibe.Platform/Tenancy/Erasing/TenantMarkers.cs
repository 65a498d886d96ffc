using System.Security.Cryptography;
using System.Text;

namespace LeanVibe.Platform.Tenancy.Erasing;

/// <summary>What shows that a text is about a tenant: its id in both spellings, and for a product its folder and its host.</summary>
public sealed class TenantMarkers(Tenant tenant)
{
    public Tenant Tenant { get; } = tenant;

    public IReadOnlyList<string> All { get; } = tenant.Kind == TenantKind.Mvp
        ? [tenant.Id.Value.ToString("D"), tenant.Id.Value.ToString("N"), $"products/{tenant.Slug}/", HostOf(tenant)]
        : [tenant.Id.Value.ToString("D"), tenant.Id.Value.ToString("N")];

    /// <summary>SHA-256 of each, hex: a receipt says what was searched for and names nobody.</summary>
    public IReadOnlyList<string> Hashes => [.. All.Select(m => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(m))))];

    public bool AreIn(string text) => All.Any(marker => IsIn(text, marker));

    private static string HostOf(Tenant tenant) => $"{tenant.Slug}.localhost";

    /// <summary>"my-toy.localhost" is not about "toy": what stands before a host must not be part of its name. An id is an id wherever it stands.</summary>
    private bool IsIn(string text, string marker)
    {
        if (marker != HostOf(Tenant))
        {
            return text.Contains(marker, StringComparison.OrdinalIgnoreCase);
        }

        for (var at = text.IndexOf(marker, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(marker, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (at == 0 || !(char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] == '-'))
            {
                return true;
            }
        }

        return false;
    }
}
