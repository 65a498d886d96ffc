using HarvestTable.Platform.Notices;
using HarvestTable.Platform.Payments;
using HarvestTable.Platform.Trail;
using Microsoft.Extensions.DependencyInjection;

namespace HarvestTable.Tests.Rows.Samples;

/// <summary>The tests' own entity in the tests' database.</summary>
public sealed class SampleFixture(ApiHost host) : IAsyncLifetime
{
    public SampleHooks Hooks { get; } = new();

    public RowServices Services { get; private set; } = null!;

    public SampleRepository Rows { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        foreach (var sql in SampleRepository.Schema)
        {
            await host.Db.ExecuteAsync($"{new SqlText(sql)}", default);
        }

        var provider = new ServiceCollection().AddSingleton<IRows>(_ => Rows).BuildServiceProvider();
        var sets = new RowSets(provider);
        var journal = new Journal(sets, new Events(host.Db, sets), host.Get<NoticeBoard>(), host.Get<Meters>(), TimeProvider.System);
        Services = new(host.Db, TimeProvider.System, journal, host.Get<Charges>(), sets);
        Rows = new(Services, Hooks);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
