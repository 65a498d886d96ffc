namespace LeanVibe.Data;

/// <summary>Opens the platform's database for one piece of work. Nothing is pooled above the connection: a context remembers nobody.</summary>
internal sealed class PlatformDbs(IDatabase database)
{
    public ValueTask<PlatformDb> OpenAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return new(database.Open());
    }
}
