using System.Text.Json.Nodes;
using LeanVibe.Platform.Identity.Domains;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Provisioning;

/// <summary>Which address a user is known by, and whether their organisation may speak for it: only in a domain that it has verified.</summary>
public sealed class UserAddress(IDomainStore domains, CurrentTenant tenant)
{
    private const int LongestName = 100;

    public async Task<Result<string>> OfAsync(JsonObject content, CancellationToken cancellation)
    {
        if (In(content) is not { } address || !EmailAddress.IsValid(address))
        {
            return ProvisioningErrors.NoAddress;
        }

        var domain = EmailAddress.Normalise(address)[(address.LastIndexOf('@') + 1)..];
        return await domains.OwnerOfAsync(domain, cancellation) == tenant.Id ? address : ProvisioningErrors.ForeignDomain(domain);
    }

    /// <summary>The primary address, else the one at work, else the first, else a user name that is one.</summary>
    public static string? In(JsonObject content)
    {
        var emails = (content["emails"] as JsonArray ?? []).OfType<JsonObject>().Where(e => e["value"] is not null).ToList();
        var chosen = emails.Find(e => e["primary"]?.ToString() == "true") ?? emails.Find(e => e["type"]?.ToString() == "work") ?? emails.FirstOrDefault();
        return (chosen?["value"] ?? content["userName"])?.ToString().Trim();
    }

    /// <summary>How others see them.</summary>
    public static string NameIn(JsonObject content)
    {
        var name = content["name"] as JsonObject;
        var parts = string.Join(' ', new[] { name?["givenName"], name?["familyName"] }.OfType<JsonNode>().Select(n => n.ToString()));
        var text = new[] { content["displayName"]?.ToString(), name?["formatted"]?.ToString(), parts, content["userName"]?.ToString() }.First(t => !string.IsNullOrWhiteSpace(t))!.Trim();
        return text.Length <= LongestName ? text : text[..LongestName];
    }
}
