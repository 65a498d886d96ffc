using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Tenancy.Erasing;
using LeanVibe.Platform.Tenancy.Exporting;
using Microsoft.Extensions.Logging;

namespace LeanVibe.Platform.Logging;

/// <summary>Takes the lines about an erased tenant out of the platform's log.</summary>
internal sealed class LogData(IEnumerable<ILoggerProvider> logs) : ITenantDataOwner
{
    public string Name => "lines of the log";

    public IReadOnlyList<string> Tables => [];

    public string Keeps => "";

    public Task ExportAsync(Tenant tenant, Export export, CancellationToken cancellation) => Task.CompletedTask;

    public Task<long> EraseAsync(Tenant tenant, CancellationToken cancellation) => Task.FromResult(logs.OfType<PlatformLog>().Sum(log => log.Forget(new(tenant))));
}
