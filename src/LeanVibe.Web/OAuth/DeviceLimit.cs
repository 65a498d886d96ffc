using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Identity.Accounts;
using Microsoft.AspNetCore;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace LeanVibe.Web.OAuth;

/// <summary>Anybody may begin with a device, and each beginning is kept until its time is over: from one place so many in a minute as may try passwords.</summary>
internal static class DeviceLimit
{
    public static void LimitDevices(this OpenIddictServerBuilder server) =>
        server.AddEventHandler<ValidateDeviceAuthorizationRequestContext>(handler => handler.SetOrder(int.MinValue + 1).UseInlineHandler(CheckAsync));

    private static async ValueTask CheckAsync(ValidateDeviceAuthorizationRequestContext context)
    {
        var http = context.Transaction.GetHttpRequest()!.HttpContext;
        http.RequestServices.GetRequiredService<CurrentActor>().Enter("visitor", http.Connection.RemoteIpAddress?.ToString() ?? "");
        if (!await http.RequestServices.GetRequiredService<Guarded>().LetsTryAsync("device-begin", http.RequestAborted))
        {
            context.Reject(OpenIddictConstants.Errors.SlowDown, "This was tried too often from here. Wait a minute.");
        }
    }
}
