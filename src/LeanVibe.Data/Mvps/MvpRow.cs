using LeanVibe.Hosting.Mvps;

namespace LeanVibe.Data.Mvps;

internal sealed class MvpRow
{
    public string Slug { get; init; } = "";
    public string Name { get; set; } = "";
    public long CreatedAt { get; init; }
    public MvpStatus Status { get; set; }
    public string Release { get; set; } = "";
    public string PreviousRelease { get; set; } = "";
    public int Port { get; set; }
    public int Pid { get; set; }
    public long StartTicks { get; set; }
    public string Problem { get; set; } = "";

    public Mvp ToMvp() => new(Slug, Name, DateTimeOffset.FromUnixTimeMilliseconds(CreatedAt))
    {
        Status = Status, Release = Release, PreviousRelease = PreviousRelease, Port = Port, Process = new(Pid, StartTicks), Problem = Problem,
    };

    public void Take(Mvp mvp)
    {
        (Name, Status, Release, PreviousRelease) = (mvp.Name, mvp.Status, mvp.Release, mvp.PreviousRelease);
        (Port, Pid, StartTicks, Problem) = (mvp.Port, mvp.Process.Pid, mvp.Process.StartTicks, mvp.Problem);
    }
}

internal sealed class ReleaseRow
{
    public string Slug { get; init; } = "";
    public string Id { get; init; } = "";
    public long At { get; init; }
    public string Commit { get; init; } = "";
    public string Source { get; init; } = "";
    public string NativeProblem { get; set; } = "";

    public Release ToRelease() => new(Slug, Id, DateTimeOffset.FromUnixTimeMilliseconds(At), Commit) { Source = Source, NativeProblem = NativeProblem };
}
