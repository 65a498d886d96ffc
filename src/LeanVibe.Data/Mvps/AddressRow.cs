using LeanVibe.Data.Tenancy;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Data.Mvps;

/// <summary>Whose a product's public address is: a request for it comes before anybody knows the tenant. It holds nothing that the address itself does not show.</summary>
internal sealed class AddressRow : SharedRow
{
    [Classified(DataClass.Identifier)]
    public string Slug { get; init; } = "";

    [Classified(DataClass.Identifier)]
    public Guid Owner { get; init; }

    /// <summary>A process serves it: what a restart has to look after.</summary>
    [Classified(DataClass.Operational)]
    public bool IsAwake { get; set; }

    /// <summary>When it was made, or its process last started or ended; 0 when an earlier version made it and nothing happened since.</summary>
    [Classified(DataClass.Operational)]
    public long UsedAt { get; set; }
}
