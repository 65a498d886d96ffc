namespace LeanVibe.Hosting.Routing;

/// <summary>One request that is being answered on a port; it leaves once, however often it is disposed.</summary>
internal sealed class Visit(int port, Action leave) : IDisposable
{
    private int _left;

    public int Port => port;

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _left, 1) == 0)
        {
            leave();
        }
    }
}
