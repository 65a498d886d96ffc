using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Quotas;
using LeanVibe.Platform.Usage;
using LeanVibe.Web.Components.Shared;

namespace LeanVibe.Web.Components.Figures;

/// <summary>An organisation's own quotas and usage, for those of its roles that see billing.</summary>
public sealed partial class UsagePage(ReadQuotas readQuotas, ReadUsage readUsage) : LivePage
{
    private const int Days = 30;

    private static readonly (UsageKind Kind, string Title, Func<long, string> Say)[] Shown =
    [
        (UsageKind.Builds, "Builds", FigureWords.Number),
        (UsageKind.BuildSeconds, "Build time", FigureWords.Seconds),
        (UsageKind.ProductRequests, "Requests to products", FigureWords.Number),
        (UsageKind.RefusedRequests, "Refused requests", FigureWords.Number),
        (UsageKind.ModelTokens, "Model tokens", FigureWords.Number),
        (UsageKind.StorageBytes, "Storage", FigureWords.Bytes),
    ];

    private static readonly string[] Heads = ["Day", .. Shown.Select(s => s.Title)];

    private IReadOnlyList<QuotaState>? _quotas;
    private IReadOnlyList<UsageDay> _usage = [];
    private List<IGrouping<DateOnly, UsageDay>> _rows = [];
    private List<DateOnly> _days = [];
    private string[] _labels = [];
    private Error? _problem;

    protected override TimeSpan Every => TimeSpan.FromSeconds(30);

    protected override async Task LoadAsync()
    {
        var today = DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime);
        var (quotas, usage) = (await readQuotas.ExecuteAsync(Leaving), await readUsage.DaysAsync(today.AddDays(1 - Days), today, Leaving));
        _problem = quotas.Error ?? usage.Error;
        if (_problem is null)
        {
            (_quotas, _usage) = (quotas.Value, usage.Value);
            _days = [.. Enumerable.Range(1 - Days, Days).Select(today.AddDays)];
            _labels = FigureWords.Labels(_days);
            _rows = [.. _usage.GroupBy(d => d.Day).OrderByDescending(g => g.Key)];
        }
    }

    private List<double> Of(UsageKind kind) => [.. _days.Select(day => (double)_usage.Where(u => u.Day == day && u.Kind == kind).Sum(u => u.Amount))];

    /// <summary>Storage does not add up over days: the last day's stands for all.</summary>
    private long Total(UsageKind kind) => kind == UsageKind.StorageBytes
        ? _usage.LastOrDefault(u => u.Kind == kind)?.Amount ?? 0
        : _usage.Where(u => u.Kind == kind).Sum(u => u.Amount);
}
