using LeanVibe.Data.Keys;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Tenancy.Erasing;
using LeanVibe.Platform.Tenancy.Exporting;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Erasing;

/// <summary>Answers that are kept for a day in case a request comes again. They say nothing that does not stand elsewhere, therefore nothing is exported.</summary>
internal sealed class RepeatData(IDatabase database) : ITenantDataOwner
{
    public string Name => "answers";

    public IReadOnlyList<string> Tables => [nameof(PlatformDb.KeptAnswers)];

    public string Keeps => "";

    public Task ExportAsync(Tenant tenant, Export export, CancellationToken cancellation) => Task.CompletedTask;

    public async Task<long> EraseAsync(Tenant tenant, CancellationToken cancellation)
    {
        await using var db = database.Open(new(tenant.Id, DataKeys.None));
        return await db.KeptAnswers.ExecuteDeleteAsync(cancellation);
    }
}
