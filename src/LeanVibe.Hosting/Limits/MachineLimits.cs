using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Processes;

namespace LeanVibe.Hosting.Limits;

/// <summary>What this machine offers to hold products to their limits and apart, found out once by trying, and put to use.</summary>
public sealed class MachineLimits
{
    private readonly CommandRunner _runner;

    public MachineLimits(PlatformFolder folder, CommandRunner runner)
    {
        _runner = runner;
        (Groups, var missing) = FindGroups.Of(folder);
        Enforcement = Say(null, missing);
        GroupsMissing = missing;
    }

    public Enforcement Enforcement { get; private set; }

    internal ProcessGroups Groups { get; }

    /// <summary>Null where products run without one.</summary>
    internal Sandbox? Sandbox { get; private set; }

    private string GroupsMissing { get; }

    /// <summary>Tries the sandbox on a program that does nothing. It runs before the first product does.</summary>
    public async Task FindAsync(CancellationToken cancellation)
    {
        Groups.CloseEmpty();
        var reason = "no sandbox: bubblewrap (bwrap), setpriv or env is not installed";
        if (Programs.Find("bwrap") is { } bwrap && Programs.Find("setpriv") is { } setpriv && Programs.Find("true") is { } nothing)
        {
            foreach (var ownUser in Environment.IsPrivilegedProcess ? new[] { true, false } : [false])
            {
                var sandbox = new Sandbox(bwrap, setpriv, ownUser);
                var words = sandbox.Around([nothing], ["/usr/bin"], "", ProductUser.Of("", ""));
                var tried = await _runner.RunAsync(new(words[0], [.. words.Skip(1)]) { Folder = "/", Timeout = TimeSpan.FromSeconds(10) }, cancellation);
                if (tried.ExitCode == 0)
                {
                    Sandbox = sandbox;
                    reason = ownUser ? "" : "no users of their own: the platform is not the machine's administrator";
                    break;
                }

                reason = $"no sandbox: {tried.Output.Trim().Split('\n')[^1]}";
            }
        }

        Enforcement = Say(Sandbox, GroupsMissing, reason);
    }

    private Enforcement Say(Sandbox? sandbox, params string[] missing) => new(
        Groups.Cpu,
        Groups.Memory == LimitMeans.None ? LimitMeans.Program : Groups.Memory,
        Groups.Processes,
        sandbox is { OwnUser: true },
        sandbox is not null,
        [.. missing.Where(m => m.Length > 0)]) { Writes = Groups.Writes };
}
