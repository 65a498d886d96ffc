using LeanVibe.Hosting.Limits;

namespace LeanVibe.Hosting.Targets.LocalProcess;

/// <summary>How to run one built product.</summary>
/// <param name="Name">Whose processes share limits, a user and a group: the product's slug, or a name for a preview of it.</param>
/// <param name="Release">The folder with the built product.</param>
/// <param name="Data">The folder of its database and uploads.</param>
/// <param name="Log">The file that takes what it prints.</param>
/// <param name="Settings">More environment variables, for example "Demo__Seed".</param>
public sealed record ProcessPlan(string Name, string Release, string Data, string Log, int Port, IReadOnlyDictionary<string, string> Settings)
{
    public ProcessLimits Limits { get; init; } = ProcessLimits.Usual;
}
