using System.Diagnostics;
using LeanVibe.Hosting.Limits;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Processes;

namespace LeanVibe.Hosting.Targets.LocalProcess;

/// <summary>
/// Starts and stops products as processes of this machine, within limits and apart from each other as far as it can do that. They outlive a
/// crash of the platform, which then adopts them.
/// </summary>
public sealed class ProductProcesses(HealthCheck health, PlatformFolder folder, MachineLimits machine, Leftovers leftovers, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(20);

    private readonly Launch _launch = new(machine, folder.Root);

    /// <summary>Starts it and waits until it is healthy; one that does not become healthy is ended.</summary>
    public async Task<StartResult> StartAsync(ProcessPlan plan, CancellationToken cancellation)
    {
        if (Entry.Of(plan.Release) is not { } entry)
        {
            return new(default, $"{plan.Release} holds no program.");
        }

        Directory.CreateDirectory(Path.Combine(plan.Data, "uploads"));
        if (machine.Sandbox is { OwnUser: true } && !OperatingSystem.IsWindows())
        {
            Readable.ByAll(plan.Release);
        }

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
                machine.Groups.Tighten(plan.Name, plan.Limits);
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

    /// <summary>Ends what is left of a process that was killed: the program in a sandbox outlives whoever only kills what is around it.</summary>
    public void EndRest(ProcessIdentity identity)
    {
        if (identity.Pid > 0 && !identity.IsAlive)
        {
            leftovers.EndGroup(ProductEnvironment.Marker, identity.Pid);
        }
    }

    /// <summary>Memory that its program holds, in bytes; 0 where the system does not say.</summary>
    public long MemoryOf(ProcessIdentity identity) => machine.Sandbox is null ? identity.Memory() : identity.Innermost().Memory();

    /// <summary>Lets go of what the machine keeps for the processes of this name, when none of them is left.</summary>
    public void Forget(string name) => machine.Groups.Close(name);

    private ProcessStartInfo Describe(ProcessPlan plan, IReadOnlyList<string> entry)
    {
        var words = _launch.WordsOf(plan, entry);
        var setsid = Programs.Find("setsid");
        var info = new ProcessStartInfo(setsid ?? words[0], setsid is null ? words.Skip(1) : words) { WorkingDirectory = plan.Release };
        info.Environment.Clear();
        foreach (var (name, value) in ProductEnvironment.Of(plan, folder.Root, machine.Sandbox is not null))
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
