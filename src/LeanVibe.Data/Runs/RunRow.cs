using System.Text.Json;
using LeanVibe.Data.Tenancy;
using LeanVibe.Factory.Runs;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Data.Runs;

internal sealed class RunRow : TenantRow
{
    [Classified(DataClass.Identifier)]
    public Guid Id { get; init; }

    [Classified(DataClass.Operational)]
    public long CreatedAt { get; init; }

    [Classified(DataClass.Confidential)]
    public string Content { get; set; } = "";

    public static RunRow Of(Run run) => new() { Id = run.Id.Value, CreatedAt = run.CreatedAt.ToUnixTimeMilliseconds(), Content = Write(run) };

    public Run ToRun() => JsonSerializer.Deserialize<Run>(Content, RowJson.Options)!;

    public static string Write(Run run) => JsonSerializer.Serialize(run, RowJson.Options);
}
