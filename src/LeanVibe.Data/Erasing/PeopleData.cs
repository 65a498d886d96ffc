using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Tenancy.Erasing;

namespace LeanVibe.Data.Erasing;

/// <summary>People belong to themselves, not to an organisation: their accounts live on when it goes.</summary>
internal sealed class PeopleData : ITenantDataOwner
{
    public string Name => "accounts";

    public IReadOnlyList<string> Tables => [nameof(PlatformDb.People), nameof(PlatformDb.Devices)];

    public string Keeps => "";

    public Task<long> EraseAsync(Tenant tenant, CancellationToken cancellation) => Task.FromResult(0L);
}
