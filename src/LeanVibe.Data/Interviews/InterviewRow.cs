using System.Text.Json;
using LeanVibe.Factory.Interviews;

namespace LeanVibe.Data.Interviews;

internal sealed class InterviewRow
{
    public Guid Id { get; init; }
    public long ChangedAt { get; set; }
    public string Content { get; set; } = "";

    public StoredInterview ToInterview() => JsonSerializer.Deserialize<StoredInterview>(Content, RowJson.Options)!;

    public void Keep(StoredInterview interview) =>
        (ChangedAt, Content) = (interview.ChangedAt.ToUnixTimeMilliseconds(), JsonSerializer.Serialize(interview, RowJson.Options));
}
