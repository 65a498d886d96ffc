using System.Globalization;
using LeanVibe.Platform.Access;
using LeanVibe.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LeanVibe.Tenants;

/// <summary>A whole platform on one tenant, a hundred and many, in turn: how long it takes to start, and to show the first page of tenants (a hundred, where there are as many).</summary>
internal static class FlatInTenants
{
    private const int Lists = 40;

    public static async Task MeasureAsync(Town town, int rounds)
    {
        (string Name, string Home, string Address, List<double> Starts, List<double> Lists)[] platforms =
            [("one tenant", town.HomeOfOne, town.Alone, [], []), ("a hundred tenants", town.HomeOfFew, town.Few, [], []), ("all tenants", town.Home, town.Many, [], [])];
        for (var round = -1; round < rounds; round++)
        {
            foreach (var platform in platforms)
            {
                var (start, lists) = await RunAsync(platform.Home, platform.Address);
                if (round >= 0)
                {
                    platform.Starts.Add(start);
                    platform.Lists.AddRange(lists);
                }
            }
        }

        await Console.Out.WriteLineAsync($"\nWhole platforms in turn, {rounds} starts each");
        foreach (var platform in platforms)
        {
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{platform.Name,-20} start p50 {Quantile.Of(platform.Starts, 0.5),7:0} ms (from {platform.Starts.Min():0} to {platform.Starts.Max():0})   the first page of tenants p50 {Quantile.Of(platform.Lists, 0.5):0.00} ms, p95 {Quantile.Of(platform.Lists, 0.95):0.00} ms"));
        }
    }

    private static async Task<(double Start, IReadOnlyList<double> Lists)> RunAsync(string home, string address)
    {
        var began = TimeProvider.System.GetTimestamp();
        await using var app = PlatformHost.Create(new() { Home = home, Database = address, IdleStop = TimeSpan.Zero }, logging => logging.ClearProviders());
        await app.StartAsync();
        var start = TimeProvider.System.GetElapsedTime(began).TotalMilliseconds;
        using var client = new HttpClient { BaseAddress = new(app.Urls.First()) };
        client.DefaultRequestHeaders.Authorization = new("Bearer", app.Services.GetRequiredService<PlatformKey>().Text);
        var lists = new List<double>();
        for (var time = -Lists / 2; time < Lists; time++)
        {
            began = TimeProvider.System.GetTimestamp();
            await client.GetByteArrayAsync(new Uri("api/tenants", UriKind.Relative));
            if (time >= 0)
            {
                lists.Add(TimeProvider.System.GetElapsedTime(began).TotalMilliseconds);
            }
        }

        await app.StopAsync();
        return (start, lists);
    }
}
