using LeanVibe.Platform.Kernel;

namespace LeanVibe.Cli.Platforms;

/// <summary>The platform refused: what happened and what to do.</summary>
internal sealed class PlatformException(Error error) : Exception(error.Message)
{
    public Error Error => error;
}
