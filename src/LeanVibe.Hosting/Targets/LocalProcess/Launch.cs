using System.Globalization;
using LeanVibe.Hosting.Limits;
using LeanVibe.Platform.Processes;

namespace LeanVibe.Hosting.Targets.LocalProcess;

/// <summary>
/// The words that become a product's process. A shell prepares it and then is the program:
/// 1. it enters the groups that limit it; 2. its data belong to its user; 3. no file of it grows beyond its disk; 4. what it prints goes to the log.
/// The program's words are arguments and are never read as shell text.
/// </summary>
internal sealed class Launch(MachineLimits machine, string home)
{
    /// <summary>A write beyond the largest file fails and does not end the program (XFSZ). The sandbox hands TERM on to the program in it and ends with it.</summary>
    private const string Script =
        """
        log=$0 owner=$1 data=$2 blocks=$3 deaf=$4; shift 4
        while [ "$1" != -- ]; do echo $$ >"$1" || exit 125; shift; done; shift
        [ -z "$owner" ] || chown -hR "$owner:$owner" "$data" || exit 126
        ulimit -f "$blocks"; ulimit -c 0
        trap '' $deaf
        exec "$@" >>"$log" 2>&1 </dev/null
        """;

    /// <summary>Of the unit in which a shell counts the size of a file (POSIX ulimit).</summary>
    private const int Block = 512;

    private static readonly string? Dotnet = Programs.Find("dotnet") is { } found ? Path.GetDirectoryName(File.ResolveLinkTarget(found, returnFinalTarget: true)?.FullName ?? found) : null;

    public IReadOnlyList<string> WordsOf(ProcessPlan plan, IReadOnlyList<string> entry)
    {
        var groups = machine.Groups.Open(plan.Name, plan.Limits);
        var user = ProductUser.Of(home, plan.Name);
        var blocks = (plan.Limits.Disk / Block).ToString(CultureInfo.InvariantCulture);
        if (machine.Sandbox is not { } sandbox)
        {
            return ["/bin/sh", "-c", Script, plan.Log, "", plan.Data, blocks, "XFSZ", .. groups, "--", .. entry];
        }

        string[] readable = [plan.Release, .. Dotnet is null ? [] : new[] { Dotnet }];
        return
        [
            "/bin/sh", "-c", Script, plan.Log, sandbox.OwnUser ? user.ToString(CultureInfo.InvariantCulture) : "", plan.Data, blocks, "XFSZ TERM", .. groups, "--",
            .. sandbox.Around(entry, readable, plan.Data, user),
        ];
    }
}
