using System.Text.Json;
using LeanVibe.Factory.Runs;

namespace LeanVibe.Data.Runs;

internal sealed class RunRow
{
    public Guid Id { get; init; }
    public long CreatedAt { get; init; }
    public string Content { get; set; } = "";

    public Run ToRun() => JsonSerializer.Deserialize<Run>(Content, RowJson.Options)!;

    public static string Write(Run run) => JsonSerializer.Serialize(run, RowJson.Options);
}
