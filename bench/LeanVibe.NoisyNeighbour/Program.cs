using System.Globalization;
using LeanVibe.NoisyNeighbour;

// dotnet run -c Release --project bench/LeanVibe.NoisyNeighbour -- [ROUNDS] [SECONDS]
var rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 4;
var window = TimeSpan.FromSeconds(args.Length > 1 ? double.Parse(args[1], CultureInfo.InvariantCulture) : 3);

await using var street = await Street.OpenAsync();
await Console.Out.WriteLineAsync(street.Enforcement);
await street.WarmAsync();
var results = new Dictionary<string, (List<double> Quiet, List<double> Noisy)>();
foreach (var noise in Street.Noises)
{
    results[noise] = ([], []);
}

// Quiet and noisy windows in turn, so that both meet the same machine whatever else it does.
for (var round = 0; round < rounds; round++)
{
    foreach (var noise in Street.Noises)
    {
        results[noise].Quiet.AddRange(await street.MeasureAsync(window));
        var burning = street.BurnAsync(noise, window + TimeSpan.FromMilliseconds(600));

        // The burning lasts 300 ms longer than the window on either side, so that it is loud in the whole of it.
        await Task.Delay(300);
        results[noise].Noisy.AddRange(await street.MeasureAsync(window));
        await burning;
    }
}

await Console.Out.WriteLineAsync("noise         quiet p50   p95    noisy p50   p95    p95 rises   requests");
foreach (var (noise, (quiet, noisy)) in results)
{
    var (before, after) = (Latency.Of(quiet, 0.95), Latency.Of(noisy, 0.95));
    await Console.Out.WriteLineAsync(string.Create(
        CultureInfo.InvariantCulture,
        $"{noise,-12} {Latency.Of(quiet, 0.5),8:0.00} {before,7:0.00} ms {Latency.Of(noisy, 0.5),8:0.00} {after,7:0.00} ms {(after / before) - 1,9:+0%;-0%}   {quiet.Count} and {noisy.Count}"));
}
