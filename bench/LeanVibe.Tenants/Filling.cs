using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Serialization;
using LeanVibe.Data.Audit;
using LeanVibe.Data.Blueprints;
using LeanVibe.Data.Mvps;
using LeanVibe.Data.Runs;
using LeanVibe.Data.Tenancy;
using LeanVibe.Data.Usage;
using LeanVibe.Factory.Runs;
using LeanVibe.Factory.Understand;
using LeanVibe.Factory.Verdicts;
using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Usage;

namespace LeanVibe.Tenants;

/// <summary>A tenant's rows: 1,000 in all, in about the proportions that a year of work leaves.</summary>
internal static class Filling
{
    public const int Runs = 40;
    private const int LinesOfRun = 16;
    private const int StagesOfRun = 3;
    private const int Revisions = 2;
    private const int Releases = 5;
    private const int UsageEvents = 53;
    private const int AuditEntries = 60;

    private static readonly Blueprint Honey = DraftBlueprint.Execute("Beekeepers list jars of honey with a price and customers order them.").Blueprint!;
    private static readonly string HoneyJson = BlueprintJson.Write(Honey);
    private static readonly string HoneyHash = BlueprintJson.Hash(Honey);

    /// <param name="lastHash">Of the audit chain, whose first entry is there already.</param>
    public static IReadOnlyList<TenantRow> Of(Resident resident, string lastHash)
    {
        var tenant = resident.Id.Value;
        List<TenantRow> rows = [];
        foreach (var (run, place) in resident.Runs.Select((run, place) => (run, place)))
        {
            var made = new Run(run, DateTimeOffset.UnixEpoch.AddHours(place)) { Idea = "Beekeepers list jars of honey.", Slug = resident.Product, State = RunState.Failed };
            rows.Add(new RunRow { Tenant = tenant, Id = run.Value, CreatedAt = made.CreatedAt.ToUnixTimeMilliseconds(), Content = RunRow.Write(made) });
            rows.AddRange(Enumerable.Range(0, LinesOfRun).Select(i => new RunEventRow { Tenant = tenant, Run = run.Value, At = (place * 100) + i, Stage = "build", Text = $"Step {i} of the build took 1.2 s." }));
            rows.AddRange(Enumerable.Range(0, StagesOfRun).Select(i => new CheckpointRow { Tenant = tenant, Run = run.Value, Stage = $"stage{i}", InputHash = HoneyHash, Output = "{}", Summary = "As planned." }));
            rows.AddRange(Enumerable.Range(0, StagesOfRun).Select(i => new GateRow { Tenant = tenant, Run = run.Value, Name = $"gate{i}", Place = i, Status = GateStatus.Passed, Message = "It starts." }));
        }

        rows.AddRange(Enumerable.Range(1, Revisions).Select(i => new BlueprintRow { Tenant = tenant, Slug = resident.Product, Revision = i, Hash = HoneyHash, Content = HoneyJson }));
        rows.AddRange(Enumerable.Range(0, Releases).Select(i => new ReleaseRow { Tenant = tenant, Slug = resident.Product, Id = $"release{i}", At = i, Commit = "c0ffee" }));
        rows.AddRange(Enumerable.Range(1, UsageEvents).Select(i => new UsageRow { Tenant = tenant, EventId = $"build/{i}", Number = i, Kind = UsageKind.Builds, Amount = 1, At = i, Product = resident.Product }));
        foreach (var number in Enumerable.Range(2, AuditEntries))
        {
            var entry = new AuditRow { Tenant = tenant, Number = number, At = number, Action = "run.cancel", Subject = resident.Product, Previous = lastHash };
            lastHash = ChainLink.HashOf(number, lastHash, AuditChains.FieldsOf(entry));
            rows.Add(new AuditRow { Tenant = tenant, Number = number, At = number, Action = entry.Action, Subject = entry.Subject, Previous = entry.Previous, Hash = lastHash });
        }

        return rows;
    }
}
