using System.Globalization;
using LeanVibe.Factory.Figures;
using LeanVibe.Platform.Figures;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Quotas;
using LeanVibe.Web.Components.Shared;

namespace LeanVibe.Web.Components.Figures;

/// <summary>Figures across tenants, for whoever runs the platform.</summary>
public sealed partial class PlatformPage(ReadPlatform read, ReadPressure readPressure) : LivePage
{
    private const int Days = 30;

    private static readonly Figure[] Shown =
    [
        new("New organisations", d => d.NewOrganisations, days => Sum(days, d => d.NewOrganisations)),
        new("New products", d => d.NewProducts, days => Sum(days, d => d.NewProducts)),
        new("Active tenants", d => d.ActiveTenants, days => FigureWords.Number(days.Max(d => d.ActiveTenants))),
        new("Builds", d => d.Builds, days => Sum(days, d => d.Builds)),
        new("Failed builds", d => d.FailedBuilds, days => Sum(days, d => d.FailedBuilds)),
        new("Build time", d => d.BuildSeconds, days => FigureWords.Seconds(days.Sum(d => d.BuildSeconds))) { Unit = FigureWords.Seconds },
        new("Requests to products", d => d.Requests, days => Sum(days, d => d.Requests)),
        new("Refused requests", d => d.RefusedRequests, days => Sum(days, d => d.RefusedRequests)),
        new("Model tokens", d => d.ModelTokens, days => $"{Sum(days, d => d.ModelTokens)}{Cost(days)}"),
        new("Storage", d => d.StorageBytes, days => FigureWords.Bytes(days.LastOrDefault(d => d.StorageBytes > 0)?.StorageBytes ?? 0)) { Unit = FigureWords.Bytes },
    ];

    private static readonly string[] Heads = ["Day", .. Shown.Select(s => s.Title)];

    private PlatformNow? _now;
    private IReadOnlyList<PlatformDay> _days = [];
    private List<(string Tenant, QuotaState State)> _pressure = [];
    private string[] _labels = [];
    private bool _more;
    private Error? _problem;

    protected override TimeSpan Every => TimeSpan.FromSeconds(30);

    private (string Word, string Number)[] Tallies =>
    [
        ("Organisations", FigureWords.Number(_now!.Organisations)), ("Not active", FigureWords.Number(_now.Paused)), ("Accounts", FigureWords.Number(_now.Accounts)),
        ("Products", FigureWords.Number(_now.Products)), ("Awake", FigureWords.Number(_now.Awake)), ("Builds at work", FigureWords.Number(_now.BuildsAtWork)),
    ];

    /// <summary>Days on which something was, and today.</summary>
    private IEnumerable<PlatformDay> Busy => _days.Reverse().Where((day, place) => place == 0 || day != new PlatformDay(day.Day, 0, 0, 0));

    protected override async Task LoadAsync()
    {
        var today = DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime);
        var (now, days) = (await read.NowAsync(Leaving), await read.DaysAsync(today.AddDays(1 - Days), today, Leaving));
        var pressure = await readPressure.ExecuteAsync("", ReadPressure.Most, Leaving);
        _problem = now.Error ?? days.Error ?? pressure.Error;
        if (_problem is null)
        {
            (_now, _days, _more) = (now.Value, days.Value, pressure.Value.Next is not null);
            _labels = FigureWords.Labels([.. _days.Select(d => d.Day)]);
            _pressure = [.. pressure.Value.Tenants.SelectMany(t => t.Quotas.Select(q => (t.Tenant, q)))];
        }
    }

    private static string Sum(IEnumerable<PlatformDay> days, Func<PlatformDay, long> of) => FigureWords.Number(days.Sum(of));

    private static string Cost(IEnumerable<PlatformDay> days) => days.Sum(d => d.ModelCost) is > 0 and var cost ? string.Create(CultureInfo.InvariantCulture, $" · {cost:0.00} of money") : "";

    /// <param name="Of">The height of a day's bar.</param>
    /// <param name="Say">What some days come to, in words.</param>
    private sealed record Figure(string Title, Func<PlatformDay, double> Of, Func<IReadOnlyList<PlatformDay>, string> Say)
    {
        public Func<long, string> Unit { get; init; } = FigureWords.Number;
    }
}
