using System.Globalization;
using LeanVibe.SignIns;

// dotnet run -c Release --project bench/LeanVibe.SignIns -- [SECONDS] [ROUNDS]
// dotnet run -c Release --project bench/LeanVibe.SignIns -- mixed [NUMBER] [RESTARTS] [AT ONCE]
if (args is [ServedPlatform.Word, var home, var port])
{
    await ServedPlatform.ServeAsync(home, port);
    return;
}

if (args is ["mixed", ..])
{
    int Said(int place, int usual) => args.Length > place ? int.Parse(args[place], CultureInfo.InvariantCulture) : usual;
    using var platform = new ServedPlatform();
    await using var crowd = new Crowd(platform.Address, Said(3, 6));
    await platform.PrepareAsync(crowd.PrepareAsync);
    await platform.StartAsync();
    await new Mixed(crowd, platform, Said(1, 10_000), Said(2, 6), Said(3, 6)).RunAsync();
    await platform.EndAsync(gently: true);
    return;
}

var window = TimeSpan.FromSeconds(args.Length > 0 ? double.Parse(args[0], CultureInfo.InvariantCulture) : 5);
var rounds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 3;

await using var door = await Door.OpenAsync();
(string Name, int AtOnce, Func<int, Task> Prepare, Func<int, Task> Do)[] acts =
[
    ("bare password hash", Environment.ProcessorCount, Nothing, door.HashAsync),
    ("password sign-in", Environment.ProcessorCount, Nothing, door.SignInAsync),
    ("token refresh", Environment.ProcessorCount, Nothing, door.RefreshAsync),
    ("service token", Environment.ProcessorCount, Nothing, door.ServiceTokenAsync),
    ("request with an access token", Environment.ProcessorCount, Nothing, door.CallAsync),
    ("password sign-in, one at a time", 1, Nothing, door.SignInAsync),
    ("back from a provider, one at a time", 1, door.SendOutAsync, door.BackAsync),
];
foreach (var act in acts)
{
    await Measured.OverAsync(TimeSpan.FromSeconds(1), act.AtOnce, act.Prepare, act.Do);
}

// In turn, so that all meet the same machine whatever else it does.
var all = acts.Select(_ => new List<Measured>()).ToList();
for (var round = 0; round < rounds; round++)
{
    for (var i = 0; i < acts.Length; i++)
    {
        all[i].Add(await Measured.OverAsync(window, acts[i].AtOnce, acts[i].Prepare, acts[i].Do));
    }
}

await Console.Out.WriteLineAsync("what                                  per second   per second of a core     p50       p95       number");
for (var i = 0; i < acts.Length; i++)
{
    await Console.Out.WriteLineAsync(Measured.Together(all[i]).Line(acts[i].Name));
}

static Task Nothing(int worker) => Task.CompletedTask;
