using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace LeanVibe.Data.Postgres;

/// <summary>For the add-migration script; no database is opened.</summary>
internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresPlatformDb>
{
    public PostgresPlatformDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<PostgresPlatformDb>().UseNpgsql("Host=design").Options, null);
}
