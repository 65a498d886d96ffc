using LeanVibe.Elicitation.Conversation;
using LeanVibe.Factory.Interviews;
using LeanVibe.Factory.Interviews.Models;
using LeanVibe.IntegrationTests.Databases;
using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace LeanVibe.IntegrationTests.Isolation;

/// <summary>Who began and went on with which conversation, and how, is on record in the owner's trail alone; what was said is not.</summary>
public abstract class TurnAuditTests(PostgresServer? server) : IsolationSuite(server)
{
    [Fact]
    public async Task Every_turn_is_on_record_with_who_what_and_on_what()
    {
        await using var scope = Scope(Role.Founder, "ada@example.com");
        var (start, take) = Cases(scope);
        var begun = (await start.ExecuteAsync(new($"{MarkA}: people lend each other looms."), Stop)).Value;
        var id = InterviewId.Parse(begun.Id, null);
        var version = begun.Version;
        foreach (var kind in new[] { TurnKind.Said, TurnKind.Answered, TurnKind.Delegated, TurnKind.Skipped, TurnKind.WentBack })
        {
            version = (await take.ExecuteAsync(id, new($"t{version}", version, kind, kind is TurnKind.Said or TurnKind.Answered ? "Looms have a width." : ""), Stop)).Value.Version;
        }

        var entries = await EntriesAsync(A);
        Assert.Equal(
            [("interview.start", ""), ("interview.turn", "Said"), ("interview.turn", "Answered"), ("interview.turn", "Delegated"), ("interview.turn", "Skipped"), ("interview.turn", "WentBack")],
            entries.Select(e => (e.Action, e.Detail)));
        Assert.All(entries, e => Assert.Equal(("ada@example.com", "203.0.113.7", begun.Id), (e.Actor, e.Origin, e.Subject)));
        Assert.DoesNotContain(entries, e => e.Detail.Contains("ooms", StringComparison.Ordinal));
        Assert.Empty(await EntriesAsync(B));
    }

    [Fact]
    public async Task What_did_not_happen_is_not_on_record()
    {
        await using var scope = Scope(Role.Founder, "ada@example.com");
        var (start, take) = Cases(scope);
        var id = InterviewId.Parse((await start.ExecuteAsync(new("People lend each other looms."), Stop)).Value.Id, null);
        await take.ExecuteAsync(id, new("one", 1, TurnKind.Said, "Looms have a width."), Stop);
        await take.ExecuteAsync(id, new("one", 1, TurnKind.Said, "Looms have a width."), Stop);
        Assert.Equal("interview-moved-on", (await take.ExecuteAsync(id, new("two", 1, TurnKind.Said, "From another window."), Stop)).Error!.Code);
        Assert.Equal("interview-unknown", (await take.ExecuteAsync(InterviewId.New(TimeProvider.System), new("x", 0, TurnKind.Said, "x"), Stop)).Error!.Code);

        await using var weak = Scope(Role.Viewer, "eve@example.com");
        Assert.Equal("role-too-weak", (await Cases(weak).Take.ExecuteAsync(id, new("three", 2, TurnKind.Said, "Mine now."), Stop)).Error!.Code);

        Assert.Equal(["interview.start", "interview.turn"], (await EntriesAsync(A)).Select(e => e.Action));
    }

    private async Task<List<AuditEntry>> EntriesAsync(TenantId tenant) =>
        [.. (await Database.For(tenant).GetRequiredService<IAuditTrail>().ReadAsync(0, 100, Stop)).Where(e => e.Action.StartsWith("interview.", StringComparison.Ordinal))];

    private static (StartInterview Start, TakeTurn Take) Cases(AsyncServiceScope scope)
    {
        var services = scope.ServiceProvider;
        var budget = ActivatorUtilities.CreateInstance<ModelBudget>(services, new FactModel(new(), () => throw new InvalidOperationException("No model is set."), TimeProvider.System, NullLogger<FactModel>.Instance));
        return (ActivatorUtilities.CreateInstance<StartInterview>(services, budget), ActivatorUtilities.CreateInstance<TakeTurn>(services, budget));
    }

    private AsyncServiceScope Scope(Role role, string who)
    {
        var scope = Database.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(A);
        scope.ServiceProvider.GetRequiredService<CurrentAccess>().Enter(RolePermissions.Of(role));
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Enter(who, "203.0.113.7");
        return scope;
    }

    public sealed class OnSqlite() : TurnAuditTests(null);

    public sealed class OnPostgres(PostgresServer server) : TurnAuditTests(server);
}
