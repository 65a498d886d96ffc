using System.Text.Json;
using LeanVibe.Data.Tenancy;
using LeanVibe.Factory.Interviews;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Data.Interviews;

internal sealed class InterviewRow : TenantRow
{
    [Classified(DataClass.Identifier)]
    public Guid Id { get; init; }

    [Classified(DataClass.Operational)]
    public long ChangedAt { get; set; }

    [Classified(DataClass.Confidential)]
    public string Content { get; set; } = "";

    public StoredInterview ToInterview() => JsonSerializer.Deserialize<StoredInterview>(Content, RowJson.Options)!;

    public void Keep(StoredInterview interview) =>
        (ChangedAt, Content) = (interview.ChangedAt.ToUnixTimeMilliseconds(), JsonSerializer.Serialize(interview, RowJson.Options));
}
