using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Persistence;

/// <summary>The platform does not start on this database: what is wrong with it and how to mend it.</summary>
public sealed class DatabaseRefusedException(Error error, Exception? cause = null) : Exception($"{error.Message} {error.Next}".Trim(), cause)
{
    public Error Error => error;
}
