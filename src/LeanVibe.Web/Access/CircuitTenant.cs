using System.Net;
using System.Security.Claims;
using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Elevations;
using LeanVibe.Platform.Identity.Policies;
using LeanVibe.Platform.Identity.Sessions;
using LeanVibe.Platform.Tenancy;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace LeanVibe.Web.Access;

/// <summary>
/// A live page works for the tenant that its connection was opened for. Every two seconds it is asked whether that still holds: after a revoked session, another
/// role, a switched organisation or an ended elevation the page reads and does nothing more, and leads away.
/// </summary>
internal sealed class CircuitTenant(CircuitScope scope, AuthenticationStateProvider authentication, CheckSession sessions, CheckElevation elevations, CurrentOrigin origin, TimeProvider time) : CircuitHandler, IDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);
    private readonly CancellationTokenSource _closing = new();

    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        var user = (await authentication.GetAuthenticationStateAsync()).User;
        RequestTenant.Enter(scope.Tenant, user);
        RequestTenant.Enter(scope.Actor, user, "site");
        Principals.Enter(scope.Access, user);
        origin.Enter(IPAddress.TryParse(user.FindFirstValue(Principals.From), out var from) ? from : null);
        if (Principals.SessionOf(user) is not null || Principals.ElevationOf(user) is not null)
        {
            _ = WatchAsync(user);
        }
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken) => _closing.CancelAsync();

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    private async Task WatchAsync(ClaimsPrincipal user)
    {
        var closing = _closing.Token;
        try
        {
            using var timer = new PeriodicTimer(Every, time);
            while (await timer.WaitForNextTickAsync(closing))
            {
                if (!await HoldsAsync(user, closing))
                {
                    scope.Leave();
                    return;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The page is closed.
        }
        catch (Exception)
        {
            // Not to know is not to let: the page leads to signing in, which says what is wrong.
            scope.Leave();
            throw;
        }
    }

    private async Task<bool> HoldsAsync(ClaimsPrincipal user, CancellationToken cancellation)
    {
        if (Principals.ElevationOf(user) is { } elevation)
        {
            return await elevations.ExecuteAsync(elevation, cancellation) is not null;
        }

        return await sessions.ExecuteAsync(Principals.SessionOf(user)!.Value, cancellation) is { } visitor && Principals.IsAsBefore(user, visitor);
    }
}

/// <summary>For whom the scope of a live page works, until it works for nobody.</summary>
internal sealed class CircuitScope(CurrentTenant tenant, CurrentActor actor, CurrentAccess access)
{
    public CurrentTenant Tenant => tenant;

    public CurrentActor Actor => actor;

    public CurrentAccess Access => access;

    public bool IsOver { get; private set; }

    /// <summary>The layout leads away.</summary>
    public event Action? Ended;

    public void Leave()
    {
        IsOver = true;
        tenant.Leave();
        access.Leave();
        Ended?.Invoke();
    }
}
