using System.Globalization;

namespace LeanVibe.IntegrationTests.Kills;

/// <summary>How often and when the platform and its database are killed; the same seed asks for the same.</summary>
internal static class KillPlan
{
    private const string RoundsVariable = "LEANVIBE_KILL_ROUNDS";
    private const string SeedVariable = "LEANVIBE_KILL_SEED";
    private const int UsualRounds = 4;

    /// <summary>Of both databases together: 4, or as many as LEANVIBE_KILL_ROUNDS says.</summary>
    public static int Rounds { get; } = Number(RoundsVariable) ?? UsualRounds;

    /// <summary>Another one every time, or that of LEANVIBE_KILL_SEED.</summary>
    public static int Seed { get; } = Number(SeedVariable) ?? Random.Shared.Next(1_000_000);

    private static int? Number(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
