using LeanVibe.Data.Tenancy;
using LeanVibe.Hosting.Mvps;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Data.Mvps;

internal sealed class MvpRow : TenantRow
{
    [Classified(DataClass.Identifier)]
    public string Slug { get; init; } = "";

    [Classified(DataClass.Confidential)]
    public string Name { get; set; } = "";

    [Classified(DataClass.Operational)]
    public long CreatedAt { get; init; }

    [Classified(DataClass.Operational)]
    public MvpStatus Status { get; set; }

    [Classified(DataClass.Identifier)]
    public string Release { get; set; } = "";

    [Classified(DataClass.Identifier)]
    public string PreviousRelease { get; set; } = "";

    [Classified(DataClass.Operational)]
    public int Port { get; set; }

    [Classified(DataClass.Operational)]
    public int Pid { get; set; }

    [Classified(DataClass.Operational)]
    public long StartTicks { get; set; }

    [Classified(DataClass.Confidential)]
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

internal sealed class ReleaseRow : TenantRow
{
    [Classified(DataClass.Identifier)]
    public string Slug { get; init; } = "";

    [Classified(DataClass.Identifier)]
    public string Id { get; init; } = "";

    [Classified(DataClass.Operational)]
    public long At { get; init; }

    [Classified(DataClass.Identifier)]
    public string Commit { get; init; } = "";

    [Classified(DataClass.Identifier)]
    public string Source { get; init; } = "";

    [Classified(DataClass.Confidential)]
    public string NativeProblem { get; set; } = "";

    public Release ToRelease() => new(Slug, Id, DateTimeOffset.FromUnixTimeMilliseconds(At), Commit) { Source = Source, NativeProblem = NativeProblem };
}
