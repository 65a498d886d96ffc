using LeanVibe.Elicitation.Conversation;
using LeanVibe.Factory.Approve;
using LeanVibe.Factory.Interviews;
using LeanVibe.Factory.Runs;
using LeanVibe.Hosting.Mvps;
using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Tenancy.Lifecycle;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.Tests.Web.Access;

/// <summary>Rights are asked for by the use case itself: a page, which posts nothing that the endpoints' guards would see, is refused too.</summary>
public sealed class UseCaseRightsTests(PlatformFixture platform)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static readonly Dictionary<string, Func<IServiceProvider, Task<Error?>>> Changes = new()
    {
        ["StartRun"] = async s => (await s.GetRequiredService<StartRun>().ExecuteAsync(new() { Idea = "A shop" }, Cancellation)).Error,
        ["CancelRun"] = async s => (await s.GetRequiredService<CancelRun>().ExecuteAsync(RunId.New(TimeProvider.System), Cancellation)).Error,
        ["ResumeRun"] = async s => (await s.GetRequiredService<ResumeRun>().ExecuteAsync(RunId.New(TimeProvider.System), Cancellation)).Error,
        ["ApproveBlueprint"] = async s => (await s.GetRequiredService<ApproveBlueprint>().ExecuteAsync(RunId.New(TimeProvider.System), "x", "x", Cancellation)).Error,
        ["StartInterview"] = async s => (await s.GetRequiredService<StartInterview>().ExecuteAsync(new("A shop"), Cancellation)).Error,
        ["TakeTurn"] = async s => (await s.GetRequiredService<TakeTurn>().ExecuteAsync(InterviewId.New(TimeProvider.System), new("x", 1, TurnKind.Said), Cancellation)).Error,
        ["BuildInterview"] = async s => (await s.GetRequiredService<BuildInterview>().ExecuteAsync(InterviewId.New(TimeProvider.System), "x", Cancellation)).Error,
        ["ApplyChange"] = async s => (await s.GetRequiredService<ApplyChange>().ExecuteAsync("x", "x", "x", Cancellation)).Error,
        ["StartMvp"] = async s => (await s.GetRequiredService<StartMvp>().ExecuteAsync("x", Cancellation)).Error,
        ["StopMvp"] = async s => (await s.GetRequiredService<StopMvp>().ExecuteAsync("x", Cancellation)).Error,
        ["RollBackMvp"] = async s => (await s.GetRequiredService<RollBackMvp>().ExecuteAsync("x", Cancellation)).Error,
        ["MoveProduct"] = async s => (await s.GetRequiredService<MoveProduct>().ExecuteAsync("x", TenantMove.Delete, Cancellation)).Error,
    };

    public static TheoryData<string> Names => [.. Changes.Keys];

    [Theory, MemberData(nameof(Names))]
    public async Task A_viewer_and_a_scope_that_nobody_entered_change_nothing(string name)
    {
        foreach (var role in new Role?[] { Role.Viewer, Role.Billing, Role.Auditor, null })
        {
            await using var scope = (await platform.AppAsync()).Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(TenantId.Personal);
            if (role is { } given)
            {
                scope.ServiceProvider.GetRequiredService<CurrentAccess>().Enter(RolePermissions.Of(given));
            }

            Assert.Equal("role-too-weak", (await Changes[name](scope.ServiceProvider))?.Code);
        }
    }

    [Theory, InlineData(Role.Developer), InlineData(Role.Founder)]
    public async Task Only_who_approves_lets_a_run_approve_itself(Role role)
    {
        await using var scope = (await platform.AppAsync()).Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(TenantId.Personal);
        scope.ServiceProvider.GetRequiredService<CurrentAccess>().Enter(RolePermissions.Of(role));
        var result = await scope.ServiceProvider.GetRequiredService<StartRun>().ExecuteAsync(new() { Idea = "", ApprovesItself = true }, Cancellation);
        Assert.Equal(role == Role.Developer ? "role-too-weak" : "idea-empty", result.Error?.Code);
    }

    [Fact]
    public void Whatever_writes_into_the_audit_trail_asks_for_rights()
    {
        var silent =
            from assembly in new[] { typeof(StartRun).Assembly, typeof(StartMvp).Assembly }
            from type in assembly.GetTypes()
            let parameters = type.GetConstructors().SelectMany(c => c.GetParameters()).Select(p => p.ParameterType).ToList()
            where (parameters.Contains(typeof(IAuditTrail)) || parameters.Contains(typeof(ProductTrail))) && !typeof(IStage).IsAssignableFrom(type) && !parameters.Contains(typeof(CurrentAccess))
            select type.Name;
        Assert.True(!silent.Any(), $"Let these ask CurrentAccess.Lacks(Permission...) first: {string.Join(", ", silent)}");
    }
}
