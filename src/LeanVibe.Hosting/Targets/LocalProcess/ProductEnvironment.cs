using System.Globalization;

namespace LeanVibe.Hosting.Targets.LocalProcess;

/// <summary>Everything that a product's process may see. It starts from nothing: no secret of the platform's environment leaks into a product.</summary>
internal static class ProductEnvironment
{
    /// <summary>Every product carries this variable with the platform's folder, so that a later platform finds those that nobody knows any more.</summary>
    public const string Marker = "LEANVIBE_PRODUCT_OF";

    private static readonly string[] Inherited = ["PATH", "HOME", "LANG", "TZ", "TMPDIR", "DOTNET_ROOT", "SSL_CERT_FILE", "SSL_CERT_DIR"];

    public static IReadOnlyDictionary<string, string> Of(ProcessPlan plan, string home, bool closedIn)
    {
        var all = Inherited
            .Select(name => (name, value: Environment.GetEnvironmentVariable(name)))
            .Where(v => !string.IsNullOrEmpty(v.value))
            .ToDictionary(v => v.name, v => v.value!);
        foreach (var (name, value) in Lean.Concat(Own(plan)).Concat(plan.Settings))
        {
            all[name] = value;
        }

        if (closedIn)
        {
            // The founder's own folders are not there.
            (all["HOME"], all["TMPDIR"]) = (plan.Data, "/tmp");
        }

        all[Marker] = home;
        return all;
    }

    private static Dictionary<string, string> Own(ProcessPlan plan) => new()
    {
        ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{plan.Port}",
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["Db__Provider"] = "sqlite",
        ["Db__Connection"] = $"Data Source={Path.Combine(plan.Data, "product.db")}",
        ["Uploads__Folder"] = Path.Combine(plan.Data, "uploads"),
        ["DOTNET_GCHeapHardLimit"] = plan.Limits.Heap.ToString("x", CultureInfo.InvariantCulture),
    };

    /// <summary>
    /// Many products share a machine: no file watchers (the system has about 128), small garbage collector budgets (hexadecimal, without 0x:
    /// a native program ignores them otherwise). 1 MB instead of 6 saves a native product 3 of 13 MB of its own.
    /// </summary>
    private static Dictionary<string, string> Lean => new()
    {
        ["DOTNET_hostBuilder__reloadConfigOnChange"] = "false",
        ["DOTNET_EnableDiagnostics"] = "0",
        ["DOTNET_gcServer"] = "0",
        ["DOTNET_gcConcurrent"] = "0",
        ["DOTNET_GCGen0MaxBudget"] = "100000",
        ["DOTNET_GCRegionSize"] = "100000",
        ["DOTNET_GCConserveMemory"] = "9",
        ["DOTNET_TieredPGO"] = "0",
        ["DOTNET_NOLOGO"] = "1",
    };
}
