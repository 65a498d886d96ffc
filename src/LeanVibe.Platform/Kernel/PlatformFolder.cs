namespace LeanVibe.Platform.Kernel;

/// <summary>Where everything lies on disk, so that no other code joins these paths.</summary>
/// <remarks>
/// <code>
/// platform.json platform.key platform.db master.key erased-tenants
/// passes/                          what browsers of whoever runs the platform hold, one file each
/// login.json                       where the command line is logged in elsewhere, and its tokens
/// audit/                           signed roots of the audit chains
/// receipts/                        signed proofs of erasures
/// mail/                            letters, where no mail server is set
/// cache/                           shared node_modules by lock file hash
/// logs/
/// products/(slug)/repository/      git: one commit per station
/// products/(slug)/releases/(id)/   immutable
/// products/(slug)/data/            database and uploads, never part of a release
/// products/(slug)/logs/
/// </code>
/// </remarks>
public sealed class PlatformFolder
{
    public PlatformFolder(PlatformOptions options)
    {
        Root = Path.GetFullPath(
            options.Home is { Length: > 0 } home ? home
            : Environment.GetEnvironmentVariable("LEANVIBE_HOME") is { Length: > 0 } variable ? variable
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".leanvibe"));
    }

    public string Root { get; }

    public string Database => Path.Combine(Root, "platform.db");

    public string Key => Path.Combine(Root, "platform.key");

    /// <summary>Browsers that were opened with the key.</summary>
    public string Passes => Path.Combine(Root, "passes");

    /// <summary>What wraps the tenants' keys; back it up apart from the database.</summary>
    public string MasterKey => Path.Combine(Root, "master.key");

    /// <summary>Who was erased; it outlives every backup of the database.</summary>
    public string ErasedTenants => Path.Combine(Root, "erased-tenants");

    /// <summary>Signed roots of the audit chains, outside the database that they vouch for.</summary>
    public string Audit => Path.Combine(Root, "audit");

    /// <summary>Signed proofs of erasures.</summary>
    public string Receipts => Path.Combine(Root, "receipts");

    /// <summary>Letters of a platform without a mail server.</summary>
    public string Mail => Path.Combine(Root, "mail");

    public string Presence => Path.Combine(Root, "platform.json");

    public string Cache => Path.Combine(Root, "cache");

    public string Logs => Path.Combine(Root, "logs");

    /// <summary>The platform's own log.</summary>
    public string Log => Path.Combine(Logs, "platform.log");

    public string Product(string slug) => Path.Combine(Root, "products", slug);

    public string Repository(string slug) => Path.Combine(Product(slug), "repository");

    public string Releases(string slug) => Path.Combine(Product(slug), "releases");

    public string Data(string slug) => Path.Combine(Product(slug), "data");

    public string ProductLogs(string slug) => Path.Combine(Product(slug), "logs");

    /// <summary>Makes the folders that must exist, readable by their owner alone.</summary>
    public void Create()
    {
        Directory.CreateDirectory(Root);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        Directory.CreateDirectory(Cache);
        Directory.CreateDirectory(Logs);
    }
}
