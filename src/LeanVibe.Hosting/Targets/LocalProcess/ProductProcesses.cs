using System.Diagnostics;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Processes;

namespace LeanVibe.Hosting.Targets.LocalProcess;

/// <summary>Starts and stops products as processes of this machine. They outlive a crash of the platform, which then adopts them.</summary>
public sealed class ProductProcesses(HealthCheck health, PlatformFolder folder, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(20);

    /// <summary>
    /// The shell only opens the log and becomes the program: the program's words are its arguments and are never read as shell text.
    /// </summary>
    private const string IntoLog = """exec "$@" >>"$0" 2>&1 </dev/null""";

    /// <summary>Starts it and waits until it is healthy; one that does not become healthy is ended.</summary>
    public async Task<StartResult> StartAsync(ProcessPlan plan, CancellationToken cancellation)
    {
        if (Entry.Of(plan.Release) is not { } entry)
        {
            return new(default, $"{plan.Release} holds no program.");
        }

        Directory.CreateDirectory(Path.Combine(plan.Data, "uploads"));
        RotatingLog.Rotate(plan.Log);
        using var process = Process.Start(Describe(plan, entry))!;
        if (ProcessIdentity.Find(process.Id) is not { } identity)
        {
            return new(default, $"It ended at once: {RotatingLog.Tail(plan.Log)}");
        }

        try
        {
            if (await health.WaitAsync(plan.Port, identity, cancellation))
            {
                return new(identity, "");
            }
        }
        catch (OperationCanceledException)
        {
            await StopAsync(identity);
            throw;
        }

        await StopAsync(identity);
        return new(default, $"It did not become healthy. The end of its log: {RotatingLog.Tail(plan.Log)}");
    }

    /// <summary>Asks it to end, and ends it when it takes longer than a few seconds.</summary>
    public async Task StopAsync(ProcessIdentity identity)
    {
        if (!identity.IsAlive)
        {
            return;
        }

        Signals.AskGroup(identity.Pid);
        var asked = time.GetTimestamp();
        while (identity.IsAlive)
        {
            if (time.GetElapsedTime(asked) > Patience)
            {
                Signals.KillGroup(identity.Pid);
            }

            await Task.Delay(Step, time);
        }
    }

    private ProcessStartInfo Describe(ProcessPlan plan, IReadOnlyList<string> entry)
    {
        string[] shell = ["/bin/sh", "-c", IntoLog, plan.Log, .. entry];
        var setsid = Programs.Find("setsid");
        var info = new ProcessStartInfo(setsid ?? shell[0], setsid is null ? shell[1..] : shell) { WorkingDirectory = plan.Release };
        info.Environment.Clear();
        foreach (var (name, value) in ProductEnvironment.Of(plan, folder.Root))
        {
            info.Environment[name] = value;
        }

        return info;
    }
}

/// <param name="Problem">Empty when it is healthy.</param>
public sealed record StartResult(ProcessIdentity Process, string Problem)
{
    public bool Succeeded => Problem.Length == 0;
}
