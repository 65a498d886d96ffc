using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Processes;

namespace LeanVibe.Factory.Runs;

/// <summary>What the factory needs of this machine, said before the work begins.</summary>
public sealed class MachineCheck(PlatformFolder folder, IDisk disk, DiskReserve reserve)
{
    private const long LeastBytes = 1024L * 1024 * 1024;

    private static readonly (string Program, string Install)[] Needed =
    [
        ("dotnet", "Install the .NET 10 SDK: https://dotnet.microsoft.com/download/dotnet/10.0"),
        ("node", "Install Node.js 20 or later: https://nodejs.org"),
        ("npm", "Install Node.js 20 or later, which brings npm: https://nodejs.org"),
        ("git", "Install git: https://git-scm.com/downloads"),
    ];

    /// <returns>What is missing, or null.</returns>
    public Error? Execute()
    {
        var free = disk.FreeBytes(folder.Root);
        if (free < LeastBytes)
        {
            return new(
                "disk-nearly-full",
                $"Only {free / 1024 / 1024} MB are free where {folder.Root} lies; a product needs about 1 GB while it is built.",
                ErrorKind.Conflict,
                "Make room, or let LEANVIBE_HOME name a folder on a larger disk.");
        }

        reserve.Take();
        foreach (var (program, install) in Needed)
        {
            if (Programs.Find(program) is null)
            {
                return new("program-missing", $"There is no {program} on this machine.", ErrorKind.Conflict, install);
            }
        }

        return null;
    }
}
