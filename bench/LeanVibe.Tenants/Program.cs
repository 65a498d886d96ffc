using System.Globalization;
using LeanVibe.Tenants;

// dotnet run -c Release --project bench/LeanVibe.Tenants -- [PART] [TENANTS] [ROUNDS]     PART: all, cases, platform
var part = args.Length > 0 ? args[0] : "all";
var tenants = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1_000;
var rounds = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 100;

await using var town = await Town.BuildAsync(tenants);
await Console.Out.WriteLineAsync(town.Description);
if (part is "all" or "cases")
{
    await CostOfTenants.MeasureAsync(town, rounds);
}

if (part is "all" or "platform")
{
    await MemoryOfTenants.MeasureAsync(town);
    await FlatInTenants.MeasureAsync(town, Math.Clamp(rounds / 20, 3, 10));
    await Onboarding.MeasureAsync(town, atOnce: 100);
}
