using System.Globalization;
using LeanVibe.Data;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.Tenants;

/// <summary>The ten use cases in five arms, in turn within every round, so that all meet the same machine whatever else it does.</summary>
internal static class CostOfTenants
{
    private const int CallsInTurn = 8;

    public static async Task MeasureAsync(Town town, int rounds)
    {
        using var guarded = new Arm("guarded", town.Home, town.Many) { Residents = town.Residents };
        using var again = new Arm("guarded again", town.Home, town.Many) { Residents = town.Residents };
        using var alone = new Arm("one tenant alone", town.HomeOfOne, town.Alone) { Residents = town.OneResident };
        using var open = new Arm("no policies, nothing told", town.Home, town.Open, address => new PlainDatabase(address, tells: false)) { Residents = town.Residents };
        using var told = new Arm("no policies, but told", town.Home, town.Open, address => new PlainDatabase(address, tells: true)) { Residents = town.Residents };
        Arm[] arms = [guarded, again, alone, open, told];
        foreach (var arm in arms)
        {
            await arm.Services.GetRequiredService<IDatabase>().StartAsync(CancellationToken.None);
        }

        var times = arms.ToDictionary(a => a, _ => UseCase.Ten.ToDictionary(u => u, _ => new List<double>(rounds * CallsInTurn)));
        var random = new Random(4);
        for (var round = -Math.Max(3, rounds / 10); round < rounds; round++)
        {
            foreach (var useCase in UseCase.Ten)
            {
                var picks = Enumerable.Range(0, CallsInTurn).Select(_ => random.Next(int.MaxValue)).ToList();
                random.Shuffle(arms);
                foreach (var arm in arms)
                {
                    foreach (var pick in picks)
                    {
                        var time = await arm.TimeAsync(useCase, arm.Residents[pick % arm.Residents.Count], pick);
                        if (round >= 0)
                        {
                            times[arm][useCase].Add(time);
                        }
                    }
                }
            }
        }

        await WriteAsync("1. Policies: guarded beside no policies and nothing told", times[open], times[guarded]);
        await WriteAsync("2. The policies alone: guarded beside no policies, but told", times[told], times[guarded]);
        await WriteAsync("3. Many tenants beside one tenant alone", times[alone], times[guarded]);
        await WriteAsync("4. How far noise alone drives two equal arms apart", times[again], times[guarded]);
    }

    private static async Task WriteAsync(string title, Dictionary<UseCase, List<double>> before, Dictionary<UseCase, List<double>> after)
    {
        await Console.Out.WriteLineAsync($"\n{title}\n{"use case",-28}{"before p50",12}{"p95",9}{"after p50",12}{"p95",9}{"p50 rises",12}{"p95 rises",12}");
        var rises = new List<(double Half, double Most)>();
        foreach (var useCase in UseCase.Ten)
        {
            var (a, b) = (before[useCase], after[useCase]);
            var (a50, a95, b50, b95) = (Quantile.Of(a, 0.5), Quantile.Of(a, 0.95), Quantile.Of(b, 0.5), Quantile.Of(b, 0.95));
            rises.Add((b50 / a50, b95 / a95));
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{useCase.Name,-28}{a50,9:0.000} ms{a95,9:0.000}{b50,9:0.000} ms{b95,9:0.000}{b50 / a50 - 1,12:+0.0%;-0.0%}{b95 / a95 - 1,12:+0.0%;-0.0%}"));
        }

        var (half, most) = (Math.Exp(rises.Average(r => Math.Log(r.Half))) - 1, Math.Exp(rises.Average(r => Math.Log(r.Most))) - 1);
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{"all ten, geometric mean",-70}{half,12:+0.0%;-0.0%}{most,12:+0.0%;-0.0%}"));
    }
}
