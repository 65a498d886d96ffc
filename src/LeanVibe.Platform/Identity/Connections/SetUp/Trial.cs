namespace LeanVibe.Platform.Identity.Connections.SetUp;

/// <summary>What came of a trial sign-in: a way to the provider and back that signs nobody in.</summary>
/// <param name="Checks">In the order in which they are made.</param>
public sealed record Trial(DateTimeOffset At, IReadOnlyList<TrialCheck> Checks)
{
    public bool IsGood => Checks.All(c => c.State == TrialState.Good);
}

/// <param name="Name">For example "Audience".</param>
/// <param name="Said">What was looked at, or what is wrong.</param>
/// <param name="Mend">What to do about it; empty when it is good.</param>
public sealed record TrialCheck(string Name, TrialState State, string Said, string Mend);

/// <summary>NotReached: something before it is wrong.</summary>
public enum TrialState { Good, Bad, NotReached }
