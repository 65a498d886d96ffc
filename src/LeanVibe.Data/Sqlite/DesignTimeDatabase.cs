using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace LeanVibe.Data.Sqlite;

/// <summary>For <c>dotnet ef migrations add NAME --project src/LeanVibe.Data --output-dir Sqlite/Migrations</c>.</summary>
internal sealed class DesignTimeDatabase : IDesignTimeDbContextFactory<PlatformDb>
{
    public PlatformDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<PlatformDb>().UseSqlite("Data Source=design.db").Options);
}
