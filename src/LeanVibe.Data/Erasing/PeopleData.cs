using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Tenancy.Erasing;
using LeanVibe.Platform.Tenancy.Exporting;

namespace LeanVibe.Data.Erasing;

/// <summary>People belong to themselves, not to an organisation: their accounts live on when it goes, and so do the keys of the authorisation server.</summary>
internal sealed class PeopleData : ITenantDataOwner
{
    public string Name => "accounts";

    public IReadOnlyList<string> Tables => [nameof(PlatformDb.People), nameof(PlatformDb.Devices), nameof(PlatformDb.ServerKeys)];

    public string Keeps => "";

    public Task ExportAsync(Tenant tenant, Export export, CancellationToken cancellation) => Task.CompletedTask;

    public Task<long> EraseAsync(Tenant tenant, CancellationToken cancellation) => Task.FromResult(0L);
}
