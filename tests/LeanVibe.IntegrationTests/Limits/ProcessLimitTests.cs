using LeanVibe.Hosting.Limits;
using LeanVibe.Hosting.Targets.LocalProcess;
using LeanVibe.IntegrationTests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.IntegrationTests.Limits;

/// <summary>What a product cannot take and cannot see, tried by one that wants all of it.</summary>
public sealed class ProcessLimitTests : IAsyncLifetime
{
    private const long Megabyte = 1024 * 1024;
    private static readonly ProcessLimits Small = new(0.25, 160 * Megabyte, 60, 16 * Megabyte);
    private readonly string _home = Directory.CreateTempSubdirectory("leanvibe-limits-").FullName;
    private HostedPlatform _platform = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private ProductProcesses Processes => _platform.Services.GetRequiredService<ProductProcesses>();

    private Enforcement Enforced => _platform.Services.GetRequiredService<MachineLimits>().Enforcement;

    public async ValueTask InitializeAsync() => _platform = await HostedPlatform.StartAsync(new() { Home = _home }, Stop);

    public async ValueTask DisposeAsync()
    {
        await _platform.DisposeAsync();
        Directory.Delete(_home, recursive: true);
    }

    [Fact]
    public async Task Processor_time_is_held()
    {
        Needs(Enforced.Cpu >= LimitMeans.CgroupV1, "processor time");
        await using var product = await GreedyProduct.StartAsync(Processes, _home, "greedy", Small, Stop);

        var used = (await product.AskAsync("cpu", "2000", Stop)).GetDouble();
        Assert.InRange(used, 100, 2000 * 0.25 * 1.4);
    }

    [Fact]
    public async Task Memory_is_held_and_only_the_greedy_one_dies()
    {
        Needs(Enforced.Memory >= LimitMeans.CgroupV1, "memory");
        await using var product = await GreedyProduct.StartAsync(Processes, _home, "greedy", Small, Stop);
        await using var other = await GreedyProduct.StartAsync(Processes, _home, "other", Small, Stop);

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => product.AskAsync("memory", "400", Stop));
        while (product.Process.IsAlive)
        {
            await Task.Delay(20, Stop);
        }

        Assert.Equal("ok", (await other.AskAsync("healthz", "", Stop)).GetString());
    }

    [Fact]
    public async Task The_number_of_processes_is_held()
    {
        Needs(Enforced.Processes >= LimitMeans.CgroupV1, "processes");
        await using var product = await GreedyProduct.StartAsync(Processes, _home, "greedy", Small, Stop);

        Assert.InRange((await product.AskAsync("processes", "120", Stop)).GetInt32(), 1, Small.Processes);
    }

    [Fact]
    public async Task The_speed_of_writing_is_held()
    {
        Needs(Enforced.Writes >= LimitMeans.CgroupV1, "writing");
        await using var product = await GreedyProduct.StartAsync(Processes, _home, "greedy", Small with { Writes = 2 * Megabyte }, Stop);

        Assert.InRange((await product.AskAsync("flushes", "3000", Stop)).GetDouble(), 0.1, 2 * 1.5);
    }

    [Fact]
    public async Task A_file_that_grows_beyond_the_disk_is_refused_and_the_product_lives_on()
    {
        await using var product = await GreedyProduct.StartAsync(Processes, _home, "greedy", Small, Stop);

        Assert.Equal("EFBIG", (await product.AskAsync("disk", "64", Stop)).GetString());
        Assert.Equal("ok", (await product.AskAsync("healthz", "", Stop)).GetString());
    }

    [Fact]
    public async Task A_product_sees_neither_the_platform_nor_another_product()
    {
        Needs(Enforced.Sandbox, "a sandbox");
        await using var product = await GreedyProduct.StartAsync(Processes, _home, "greedy", Small, Stop);
        await using var other = await GreedyProduct.StartAsync(Processes, _home, "other", Small, Stop);

        foreach (var path in new[] { "platform.db", "platform.key", "master.key", "products/other", "products/greedy/logs" })
        {
            Assert.False((await product.AskAsync("sees", Path.Combine(_home, path), Stop)).GetBoolean(), path);
        }

        Assert.Equal(["greedy"], (await product.AskAsync("lists", Path.Combine(_home, "products"), Stop)).EnumerateArray().Select(e => e.GetString()));
        Assert.Equal([Path.GetFileName(_home)], (await product.AskAsync("lists", "/tmp", Stop)).EnumerateArray().Select(e => e.GetString()));
        Assert.NotEqual("written", (await product.AskAsync("writes", Path.Combine(_home, "products", "greedy", "release", "greedy.mjs"), Stop)).GetString());
        Assert.NotEqual("written", (await product.AskAsync("writes", "/usr/bin/x", Stop)).GetString());
        Assert.DoesNotContain((await product.AskAsync("lists", "/proc", Stop)).EnumerateArray(), e => e.GetString() == product.Process.Innermost().Pid.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_product_has_no_rights_and_a_user_of_its_own()
    {
        Needs(Enforced.OwnUser, "users of their own");
        await using var product = await GreedyProduct.StartAsync(Processes, _home, "greedy", Small, Stop);

        var status = (await product.AskAsync("reads", "/proc/self/status", Stop)).GetString()!;
        Assert.Contains("NoNewPrivs:\t1", status, StringComparison.Ordinal);
        Assert.Contains("CapEff:\t0000000000000000", status, StringComparison.Ordinal);
        Assert.Contains("CapBnd:\t0000000000000000", status, StringComparison.Ordinal);
        Assert.Matches(@"Uid:\t1\d{9}", status);
        Assert.Equal("EACCES", (await product.AskAsync("reads", "/proc/1/../../etc/shadow", Stop)).GetString() is "ENOENT" or "EACCES" ? "EACCES" : "read");
    }

    [Fact]
    public async Task Nothing_is_left_of_the_groups_of_a_product_that_ended()
    {
        await using (await GreedyProduct.StartAsync(Processes, _home, "greedy", Small, Stop))
        {
            Assert.Equal(Enforced.Cpu >= LimitMeans.CgroupV1, GroupOf("greedy") is not null);
        }

        Assert.Null(GroupOf("greedy"));
    }

    [Fact]
    public void What_is_held_is_said() => Assert.Contains(Enforced.Sandbox ? "each in a sandbox" : "without a sandbox", Enforced.Summary, StringComparison.Ordinal);

    private GroupUse? GroupOf(string name) => _platform.Services.GetRequiredService<MachineLimits>().Groups.UseOf(name);

    private static void Needs(bool held, string what) => Assert.SkipUnless(held, $"This machine cannot hold {what}: no control groups that this user may make, or no bubblewrap.");
}
