namespace LeanVibe.Tests.Generation.Aspnet.Migrations;

public sealed class SqliteMigrationTests : MigrationSuite
{
    protected override int Pairs => 40;

    protected override DatabaseUnderTest Fresh() => new SqliteDatabase();
}
