namespace LeanVibe.Cli.Output;

/// <summary>What scripts rely on.</summary>
internal static class ExitCode
{
    public const int Good = 0;
    public const int Failed = 1;

    /// <summary>The command line or what it was given cannot be used.</summary>
    public const int Usage = 2;

    /// <summary>As shells say for Ctrl-C.</summary>
    public const int Cancelled = 130;
}
