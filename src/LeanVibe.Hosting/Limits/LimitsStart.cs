using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LeanVibe.Hosting.Limits;

/// <summary>Finds out before the first product starts what the machine can hold products to, and writes it to the log.</summary>
internal sealed partial class LimitsStart(MachineLimits machine, ILogger<LimitsStart> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await machine.FindAsync(cancellationToken);
        LogFound(machine.Enforcement.Summary);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Information, Message = "{Summary}")]
    private partial void LogFound(string summary);
}
