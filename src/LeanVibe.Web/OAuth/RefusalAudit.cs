using LeanVibe.Platform.Identity.OAuth;
using LeanVibe.Platform.Identity.Tokens;
using LeanVibe.Platform.Tenancy;
using Microsoft.AspNetCore;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace LeanVibe.Web.OAuth;

/// <summary>
/// Refusals of the authorisation server stand with their reason in the trail of the organisation whose program it was, or in the operator's: of each program
/// and reason so many in an hour, since a program's id is no secret and anybody can send it with nonsense.
/// </summary>
internal static class RefusalAudit
{
    private const int MostRefusals = 20;

    /// <summary>What is no refusal: a program that waits for its person.</summary>
    private static readonly string[] Waiting = [OpenIddictConstants.Errors.AuthorizationPending, OpenIddictConstants.Errors.SlowDown];

    public static void AuditRefusals(this OpenIddictServerBuilder server)
    {
        Add<ApplyAuthorizationResponseContext>(server, context => context.Response);
        Add<ApplyTokenResponseContext>(server, context => context.Response);
        Add<ApplyDeviceAuthorizationResponseContext>(server, context => context.Response);
        Add<ApplyEndUserVerificationResponseContext>(server, context => context.Response);
        Add<ApplyIntrospectionResponseContext>(server, context => context.Response);
        Add<ApplyRevocationResponseContext>(server, context => context.Response);
        Add<ApplyUserInfoResponseContext>(server, context => context.Response);
    }

    private static void Add<T>(OpenIddictServerBuilder server, Func<T, OpenIddictResponse> responseOf)
        where T : BaseRequestContext => server.AddEventHandler<T>(handler => handler.SetOrder(int.MinValue + 1).UseInlineHandler(context => WriteAsync(context, responseOf(context))));

    private static async ValueTask WriteAsync(BaseRequestContext context, OpenIddictResponse response)
    {
        if (response.Error is not { Length: > 0 } error || Waiting.Contains(error))
        {
            return;
        }

        var http = context.Transaction.GetHttpRequest()!.HttpContext;
        var (refusals, clients) = (http.RequestServices.GetRequiredService<Refusals>(), http.RequestServices.GetRequiredService<IClientStore>());
        var client = context.Transaction.Request?.ClientId is { Length: > 0 and < 100 } id ? await clients.FindAsync(id, http.RequestAborted) : null;
        var what = new Platform.Audit.AuditEvent("oauth.refuse", client?.Id ?? "") { Reason = RefusalWords.Of(response), Detail = error };
        await refusals.WriteAsync(client?.Organisation ?? TenantId.Personal, what, http.RequestAborted, MostRefusals);
    }
}
