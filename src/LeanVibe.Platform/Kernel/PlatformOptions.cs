namespace LeanVibe.Platform.Kernel;

/// <summary>How one platform process runs.</summary>
public sealed record PlatformOptions
{
    /// <summary>The folder of everything the platform keeps; empty means LEANVIBE_HOME, else ~/.leanvibe.</summary>
    public string Home { get; init; } = "";

    /// <summary>A PostgreSQL connection string, or "sqlite"; empty means LEANVIBE_DATABASE, else SQLite in the folder.</summary>
    public string Database { get; init; } = "";

    /// <summary>The port on loopback for the site, the REST API and the products; 0 lets the system choose.</summary>
    public int Port { get; init; }

    /// <summary>The name server that is asked for domains' proofs, for example "9.9.9.9" or "127.0.0.1:5353"; empty means LEANVIBE_DNS, else those of this machine.</summary>
    public string NameServer { get; init; } = "";

    /// <summary>Organisations may use identity providers in this machine's own network too; false means LEANVIBE_NEARBY_PROVIDERS, else the public Internet alone.</summary>
    public bool NearbyProviders { get; init; }

    /// <summary>How many runs work at the same time; the others wait in line.</summary>
    public int RunsAtOnce { get; init; } = 1;

    /// <summary>Runs that a crash interrupted go on by themselves when the platform starts.</summary>
    public bool ResumesRuns { get; init; }

    /// <summary>A product that nobody asks for this long is stopped until the next request; zero keeps it running.</summary>
    public TimeSpan IdleStop { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Build native binaries of live products in the background, where the machine has the tools.</summary>
    public bool TiersUp { get; init; }

    /// <summary>Writes the platform's own log to the console besides its file.</summary>
    public bool LogsToConsole { get; init; }
}
