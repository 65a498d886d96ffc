using LeanVibe.Factory.Verdicts;

namespace LeanVibe.Factory.Runs;

/// <summary>A run as pages, the API and the command line show it.</summary>
/// <param name="Seconds">From the start to the end of the work so far, without waiting in line or for a person.</param>
/// <param name="BuildSeconds">From the approved Blueprint to the live product.</param>
/// <param name="Url">The live product, else empty.</param>
/// <param name="Place">Place in line while queued, from 1; else 0.</param>
public sealed record RunView(
    string Id,
    RunState State,
    string Idea,
    string Slug,
    string Name,
    string BlueprintHash,
    DateTimeOffset CreatedAt,
    DateTimeOffset? FinishedAt,
    double Seconds,
    double BuildSeconds,
    IReadOnlyList<StageView> Stages,
    IReadOnlyList<GateResult> Gates,
    int Entities,
    int Screens,
    Coverage Coverage,
    string Url,
    string Direct,
    string Repository,
    IReadOnlyList<AccountView> Accounts,
    StageFailure? Failure,
    int Place);

public sealed record StageView(string Id, string Title, StageState State, double Seconds, string Summary);

public enum StageState { Pending, Running, Waiting, Done, Failed }

/// <summary>Lines covered, in percent; null when not measured.</summary>
public sealed record Coverage(double? Server, double? Web);

/// <summary>A sign-in for trying a role.</summary>
public sealed record AccountView(string Role, string Email, string Password);
