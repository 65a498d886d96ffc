using System.Globalization;

namespace LeanVibe.Tenants;

/// <summary>What the platform keeps in memory for a tenant that it has worked for: after one call of each use case, garbage collected.</summary>
internal static class MemoryOfTenants
{
    public static async Task MeasureAsync(Town town)
    {
        using var arm = new Arm("memory", town.Home, town.Many);
        await VisitAsync(arm, town.Residents.Take(20));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await VisitAsync(arm, town.Residents.Skip(20));
        var after = GC.GetTotalMemory(forceFullCollection: true);
        var number = town.Residents.Count - 20;
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"\nMemory: {(after - before) / 1024.0 / number:0.00} KB for each of {number} tenants after every use case ({before / 1048576.0:0.0} MB before, {after / 1048576.0:0.0} MB after)"));
    }

    private static async Task VisitAsync(Arm arm, IEnumerable<Resident> residents)
    {
        foreach (var resident in residents)
        {
            foreach (var useCase in UseCase.Ten)
            {
                await arm.TimeAsync(useCase, resident, 0);
            }
        }
    }
}
