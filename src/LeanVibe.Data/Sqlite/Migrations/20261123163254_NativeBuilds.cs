using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LeanVibe.Data.Sqlite.Migrations;

/// <inheritdoc />
public partial class NativeBuilds : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>(
            name: "NativeProblem",
            table: "Releases",
            type: "TEXT",
            nullable: false,
            defaultValue: "");

        migrationBuilder.AddColumn<string>(
            name: "Source",
            table: "Releases",
            type: "TEXT",
            nullable: false,
            defaultValue: "");
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropColumn(
            name: "NativeProblem",
            table: "Releases");

        migrationBuilder.DropColumn(
            name: "Source",
            table: "Releases");
    }
}
