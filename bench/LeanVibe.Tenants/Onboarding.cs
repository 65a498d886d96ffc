using System.Globalization;
using System.Net.Http.Json;
using LeanVibe.Hosting.Mvps;
using LeanVibe.Platform.Access;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Accounts;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LeanVibe.Tenants;

/// <summary>Newcomers all at once, on a platform that has many tenants already.</summary>
internal static class Onboarding
{
    public static async Task MeasureAsync(Town town, int atOnce)
    {
        await using var app = PlatformHost.Create(new() { Home = town.Home, Database = town.Many, IdleStop = TimeSpan.Zero }, logging => logging.ClearProviders());
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new(app.Urls.First()) };
        client.DefaultRequestHeaders.Authorization = new("Bearer", app.Services.GetRequiredService<PlatformKey>().Text);
        await TogetherAsync("warm", 4, number => OrganisationAsync(client, $"warm-{number}"), tells: false);
        await TogetherAsync("warm", 4, number => FounderAsync(app.Services, client, $"warmer-{number}"), tells: false);
        await HashAsync(app.Services.GetRequiredService<Passwords>());
        await TogetherAsync("an organisation, over REST", atOnce, number => OrganisationAsync(client, $"newcomer-{number}"), tells: true);
        await TogetherAsync("a founder: account with password, organisation, first product's name, space and keys", atOnce, number => FounderAsync(app.Services, client, $"founder-{number}"), tells: true);
        await app.StopAsync();
    }

    /// <summary>A password costs the processor this much on purpose, so that many at once wait for it: what no founder can be faster than.</summary>
    private static async Task HashAsync(Passwords passwords)
    {
        var times = new List<double>();
        for (var time = 0; time < 11; time++)
        {
            var began = TimeProvider.System.GetTimestamp();
            await passwords.HashAsync("four words of nobody apart", CancellationToken.None);
            times.Add(TimeProvider.System.GetElapsedTime(began).TotalMilliseconds);
        }

        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"\nA password's hash: {Quantile.Of(times, 0.5):0} ms of one of {Environment.ProcessorCount} processors"));
    }

    private static async Task OrganisationAsync(HttpClient client, string name)
    {
        using var answer = await client.PostAsJsonAsync(new Uri("api/tenants", UriKind.Relative), new { slug = name, name });
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>From the moment when the link of the letter is followed; the letter's own way is the mail server's.</summary>
    private static async Task FounderAsync(IServiceProvider services, HttpClient client, string name)
    {
        await using (var scope = services.CreateAsyncScope())
        {
            var made = await scope.ServiceProvider.GetRequiredService<MakeAccount>().ExecuteAsync($"{name}@example.com", name, $"four words of {name} apart", CancellationToken.None);
            if (!made.Succeeded)
            {
                throw new InvalidOperationException(made.Error.Message);
            }

            await OrganisationAsync(client, name);
            var tenant = (await services.GetRequiredService<ITenantStore>().FindAsync(name, CancellationToken.None))!;
            await services.GetRequiredService<IMembershipStore>().AddAsync(tenant.Id, new(made.Value, $"{name}@example.com", name, Role.Owner, DateTimeOffset.UnixEpoch), CancellationToken.None);
            await using var own = services.GetRequiredService<TenantScopes>().Open(tenant.Id);
            await own.ServiceProvider.GetRequiredService<ReserveMvp>().ExecuteAsync($"shop-of-{name}", name, CancellationToken.None);
        }
    }

    private static async Task TogetherAsync(string what, int number, Func<int, Task> newcomer, bool tells)
    {
        var times = await Task.WhenAll(Enumerable.Range(0, number).Select(async i =>
        {
            var began = TimeProvider.System.GetTimestamp();
            await newcomer(i);
            return TimeProvider.System.GetElapsedTime(began).TotalSeconds;
        }));
        if (tells)
        {
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Onboarding {number} at once, {what}: p50 {Quantile.Of(times, 0.5):0.00} s, p95 {Quantile.Of(times, 0.95):0.00} s"));
        }
    }
}
