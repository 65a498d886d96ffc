using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace HarvestTable.Platform.Web;

/// <summary>Ready means that the database answers.</summary>
internal sealed class DbCheck(Db db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await db.CountAsync($"select count(*) from app_migrations", cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
