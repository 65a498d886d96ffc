namespace LeanVibe.Hosting.Mvps;

/// <summary>All products, newest first.</summary>
public sealed class ListMvps(IMvpStore store, MvpViews views)
{
    public async Task<IReadOnlyList<MvpView>> ExecuteAsync(CancellationToken cancellation) =>
        [.. (await store.ListAsync(cancellation)).OrderByDescending(m => m.CreatedAt).Select(views.Of)];
}
