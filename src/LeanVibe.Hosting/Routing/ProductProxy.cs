using System.Diagnostics;
using System.Net;
using LeanVibe.Hosting.Mvps;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Yarp.ReverseProxy.Forwarder;

namespace LeanVibe.Hosting.Routing;

/// <summary>
/// Passes a request for <c>(slug).localhost</c> to the product's process:
/// 1. the minute's quota has room for it; 2. its port is known, or the product is woken and the request waits;
/// 3. forwarded as it is, and counted until it is answered; 4. when nobody listens any more, woken once again and tried again, if nothing of the request is used up.
/// </summary>
internal sealed class ProductProxy(IGrainFactory grains, IHttpForwarder forwarder, ProductPorts ports, Traffic traffic, RequestRates rates, TimeProvider time) : IDisposable
{
    private static readonly ForwarderRequestConfig Config = new() { ActivityTimeout = TimeSpan.FromMinutes(10) };
    private static readonly TimeSpan Refusal = TimeSpan.FromMilliseconds(250);
    private readonly HttpMessageInvoker _client = new(new SocketsHttpHandler
    {
        UseProxy = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseCookies = false,
        ActivityHeadersPropagator = DistributedContextPropagator.Current,
        ConnectTimeout = TimeSpan.FromSeconds(5),
    });

    public async Task ForwardAsync(HttpContext context, string slug)
    {
        if (await rates.RefuseAsync(slug, context.RequestAborted) is { } full)
        {
            // Whoever asks again as soon as they are refused would keep the platform busy with refusing.
            await Task.Delay(Refusal, time, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await FullMinute.WriteAsync(context, slug, full, time.GetUtcNow());
            return;
        }

        using var use = traffic.Begin(slug);
        if (await TryAsync(context, slug))
        {
            return;
        }

        var woken = await grains.GetGrain<IMvpGrain>(slug).WakeAsync();
        if (woken.Port == 0)
        {
            await SorryPage.WriteAsync(context, slug, woken.Problem);
            return;
        }

        ports.Open(slug, woken.Port);
        context.Response.Clear();
        using var visit = ports.Enter(slug, IsCounted(context));
        await SendAsync(context, visit?.Port ?? woken.Port);
    }

    public void Dispose() => _client.Dispose();

    /// <returns>False when it has to be woken first.</returns>
    private async Task<bool> TryAsync(HttpContext context, string slug)
    {
        using var visit = ports.Enter(slug, IsCounted(context));
        if (visit is null)
        {
            return false;
        }

        if (await SendAsync(context, visit.Port) is not (ForwarderError.Request or ForwarderError.RequestCanceled) || !MayRepeat(context))
        {
            return true;
        }

        ports.Close(slug, visit.Port);
        return false;
    }

    private static bool IsCounted(HttpContext context) => !context.Request.Headers.Accept.ToString().Contains("text/event-stream", StringComparison.OrdinalIgnoreCase);

    private async Task<ForwarderError> SendAsync(HttpContext context, int port) =>
        await forwarder.SendAsync(context, $"http://127.0.0.1:{port}", _client, Config, KeepHost.Instance);

    private static bool MayRepeat(HttpContext context) =>
        !context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested && HttpMethods.IsGet(context.Request.Method);

    /// <summary>The product sees the address that the browser shows: it compares it with the page's origin.</summary>
    private sealed class KeepHost : HttpTransformer
    {
        public static readonly KeepHost Instance = new();

        public override async ValueTask TransformRequestAsync(HttpContext httpContext, HttpRequestMessage proxyRequest, string destinationPrefix, CancellationToken cancellationToken)
        {
            await base.TransformRequestAsync(httpContext, proxyRequest, destinationPrefix, cancellationToken);
            proxyRequest.Headers.Host = httpContext.Request.Host.Value;
            proxyRequest.Headers.Remove("X-Forwarded-For");
            proxyRequest.Headers.TryAddWithoutValidation("X-Forwarded-For", httpContext.Connection.RemoteIpAddress?.ToString());
        }
    }
}

public static class ProductRouting
{
    /// <summary>Put it before everything of the platform's own: a product's host never reaches the platform's pages or cookies.</summary>
    public static IApplicationBuilder UseProducts(this IApplicationBuilder app)
    {
        var proxy = app.ApplicationServices.GetRequiredService<ProductProxy>();
        return app.Use((context, next) => ProductHost.SlugOf(context.Request.Host.Host) is { } slug ? proxy.ForwardAsync(context, slug) : next(context));
    }
}
