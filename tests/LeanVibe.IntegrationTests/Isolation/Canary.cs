using System.Globalization;
using System.Text.RegularExpressions;
using LeanVibe.Factory.Runs;
using LeanVibe.Hosting.Mvps;
using LeanVibe.Platform.Access;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Tokens;
using LeanVibe.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.IntegrationTests.Isolation;

/// <summary>An organisation whose every word is its own mark, so that any text in which another's mark stands is a leak.</summary>
internal sealed partial record Canary(int Number, TenantId Tenant, string Token, string Product, RunId Run)
{
    public string Mark => MarkOf(Number);

    /// <summary>The secret of a member's session.</summary>
    public string Session { get; private init; } = "";

    /// <summary>The address of its product says nothing: who is told that there is none is told the address that they asked for.</summary>
    public static async Task<Canary> MakeAsync(IServiceProvider services, int number, CancellationToken stop)
    {
        var (mark, now) = (MarkOf(number), TimeProvider.System.GetUtcNow());
        var tenant = (await services.GetRequiredService<ProvisionTenant>().ExecuteAsync(TenantKind.Organisation, mark, mark, stop)).Value.Id;
        var token = (await services.GetRequiredService<IssueToken>().ExecuteAsync(mark, TenantRole.Administrator, mark, 1, stop)).Value;
        var (member, secret) = (AccountId.New(TimeProvider.System), Secret.New());
        await services.GetRequiredService<IAccountStore>().AddAsync(new(member, Secret.New(), "", now), new($"{mark}@example.com", mark), stop);
        await services.GetRequiredService<IMembershipStore>().AddAsync(tenant, new(member, $"{mark}@example.com", mark, Role.Owner, now), stop);
        await services.GetRequiredService<ISessionStore>().AddAsync(Secret.HashOf(secret), new(Guid.NewGuid(), member, now, now.AddDays(1)) { Organisation = tenant }, new(mark, "::1"), stop);
        await using var scope = services.GetRequiredService<TenantScopes>().Open(tenant);
        var product = await scope.ServiceProvider.GetRequiredService<ReserveMvp>().ExecuteAsync($"p-{Guid.NewGuid():N}", mark, stop);
        var run = new Run(RunId.New(TimeProvider.System), now) { Idea = mark, Slug = product.Slug, State = RunState.Failed };
        await scope.ServiceProvider.GetRequiredService<IRunStore>().AddAsync(run, stop);
        await scope.ServiceProvider.GetRequiredService<IRunStore>().AppendAsync(new(0, run.Id, now, "build", EventLevel.Info, mark), stop);
        return new(number, tenant, token, product.Slug, run.Id) { Session = secret };
    }

    /// <summary>Everybody's marks in a text and everybody's ids.</summary>
    /// <param name="byId">Whose a tenant's id is.</param>
    public static HashSet<int> In(string text, IReadOnlyDictionary<Guid, int> byId) =>
    [
        .. Marks().Matches(text).Select(m => int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture)),
        .. Ids().Matches(text).Select(m => byId.GetValueOrDefault(Guid.Parse(m.ValueSpan), -1)).Where(number => number >= 0),
    ];

    private static string MarkOf(int number) => string.Create(CultureInfo.InvariantCulture, $"canary{number:0000}");

    [GeneratedRegex("canary([0-9]{4})", RegexOptions.IgnoreCase)]
    private static partial Regex Marks();

    [GeneratedRegex("[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}", RegexOptions.IgnoreCase)]
    private static partial Regex Ids();
}
