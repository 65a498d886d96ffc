using LeanVibe.Platform.Identity.Roles;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Connections.SetUp;

/// <summary>Says check by check what came of a trial sign-in.</summary>
internal sealed class Trials(Connection connection, DateTimeOffset now)
{
    private const int MostGroups = 20;
    private const int Longest = 300;

    /// <summary>The provider's answer was not good.</summary>
    public Trial Of(Error refused) => new(now, Until(refused, step => step.Good));

    /// <summary>The provider's answer was good.</summary>
    /// <param name="refused">Why the provider may not speak of this person, or null.</param>
    /// <param name="role">What their groups give; it does not hang on the other checks.</param>
    public Trial Of(Spoken spoken, Error? refused, RoleView? role)
    {
        var checks = Until(refused, step => step.Name switch
        {
            TrialSteps.Name => Short(spoken.Subject),
            TrialSteps.Email => Short(spoken.Email),
            _ => step.Good,
        });
        return new(now, [.. checks.Where(c => c.Name != TrialSteps.Role), RoleOf(spoken, role)]);
    }

    private List<TrialCheck> Until(Error? refused, Func<TrialStep, string> good)
    {
        var steps = TrialSteps.For(connection.Kind);
        var bad = refused is null ? steps.Count : steps.Select((step, at) => (step, at)).FirstOrDefault(s => s.step.Codes.Contains(refused.Code)).at;
        return [.. steps.Select((step, at) => at < bad ? new(step.Name, TrialState.Good, good(step), "")
            : at > bad ? new TrialCheck(step.Name, TrialState.NotReached, "", "")
            : new(step.Name, TrialState.Bad, Short(refused!.Detail.Length > 0 && refused.Detail != refused.Message ? $"{refused.Message} ({refused.Detail})" : refused.Message), step.Mend))];
    }

    private static TrialCheck RoleOf(Spoken spoken, RoleView? role)
    {
        var groups = spoken.Groups.Count == 0 ? "It sends no groups" : $"Groups: {string.Join(", ", spoken.Groups.Take(MostGroups))}{(spoken.Groups.Count > MostGroups ? $" and {spoken.Groups.Count - MostGroups} more" : "")}";
        return role is { } given
            ? new(TrialSteps.Role, TrialState.Good, Short($"{groups}. Role: {given.Name}."), "")
            : new(TrialSteps.Role, TrialState.Bad, Short($"{groups}; none of them gives a role."), TrialSteps.Saml[^1].Mend);
    }

    private static string Short(string text) => text.Length <= Longest ? text : $"{text[..Longest]}…";
}
