using System.Net;
using System.Net.Sockets;

namespace LeanVibe.Hosting.Targets.LocalProcess;

/// <summary>Chooses loopback ports.</summary>
public static class FreePort
{
    /// <summary>The wanted port when it is free, else one that the system gives.</summary>
    public static int Choose(int wanted = 0)
    {
        try
        {
            return Bind(wanted);
        }
        catch (SocketException)
        {
            return Bind(0);
        }
    }

    public static bool IsFree(int port)
    {
        try
        {
            return Bind(port) == port;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int Bind(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
