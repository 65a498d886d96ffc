using System.Net;
using System.Net.Sockets;
using LeanVibe.Platform.Processes;

namespace LeanVibe.IntegrationTests.Runs;

/// <summary>What the machine lacks is said before the work begins, in a sentence with what to do.</summary>
public sealed class MachineLacksTests : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("leanvibe-lacks-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, InlineData("node"), InlineData("git")]
    public async Task A_missing_program(string missing)
    {
        var programs = Directory.CreateDirectory(Path.Combine(_home, "programs")).FullName;
        foreach (var program in ((string[])["dotnet", "node", "npm", "git", "setsid"]).Where(p => p != missing))
        {
            File.CreateSymbolicLink(Path.Combine(programs, program), Programs.Find(program) ?? throw new InvalidOperationException($"This machine has no {program}."));
        }

        using var command = CommandProcess.StartWith(_home, programs, "build", "A shop where bakers list cakes and customers order them.", "--exit");

        Assert.Equal(1, await command.EndAsync(Stop));
        Assert.Contains($"There is no {missing} on this machine.", await command.Errors, StringComparison.Ordinal);
        Assert.Contains("Install", await command.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_home, "products")));
    }

    [Fact]
    public async Task A_port_that_somebody_else_has()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        using var command = CommandProcess.Start(_home, "up", "--port", $"{port}");

        Assert.Equal(1, await command.EndAsync(Stop));
        Assert.Contains($"Port {port} is taken. Choose another one with --port.", await command.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_home, recursive: true);
}
