using HarvestTable.Platform.Kpis;
using HarvestTable.Platform.Trail;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace HarvestTable.Platform.Web;

/// <summary>Metrics at /metrics for Prometheus; metrics and traces to Otlp__Endpoint when it is given.</summary>
internal static class Telemetry
{
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Meters>();
        var otlp = Uri.TryCreate(builder.Configuration["Otlp:Endpoint"], UriKind.Absolute, out var uri) ? uri : null;
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(r => r.AddService("harvest-table"))
            .WithMetrics(metrics =>
            {
                metrics.AddAspNetCoreInstrumentation().AddMeter(Meters.Name).AddPrometheusExporter();
                if (otlp is not null)
                {
                    metrics.AddOtlpExporter(o => o.Endpoint = otlp);
                }
            })
            .WithTracing(traces =>
            {
                traces.AddAspNetCoreInstrumentation().SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler(0.1)));
                if (otlp is not null)
                {
                    traces.AddOtlpExporter(o => o.Endpoint = otlp);
                }
            });
    }

    public static void MapTelemetry(this WebApplication app)
    {
        var figures = app.Services.GetRequiredService<KpiGauge>();
        app.MapPrometheusScrapingEndpoint("/metrics", null, scrape => scrape.Use(async (http, next) =>
        {
            await figures.RefreshAsync(http.RequestAborted);
            await next(http);
        }), null).AllowAnonymous();
    }
}
