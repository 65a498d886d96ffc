using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace HarvestTable.Platform.Rows;

/// <summary>The routes that every entity has. Who may use them the repositories decide, visitors included.</summary>
internal static class RowEndpoints
{
    public static RouteGroupBuilder MapRows<TRow, TInput>(this RouteGroupBuilder api, string path, Repository<TRow, TInput> rows)
        where TRow : class
        where TInput : class
    {
        var group = api.MapGroup(path);
        group.AllowAnonymous();
        group.Get("/", async (http, caller, ct) =>
            TypedResults.Ok(await rows.ListAsync(caller, http.Request.Query, Page(http.Request.Query), ct)));
        group.Get("/export.csv", (http, caller, ct) => rows.ExportAsync(caller, http.Request.Query, ct));
        group.Get("/options", async (http, caller, ct) =>
            TypedResults.Ok(await rows.OptionsAsync(caller, http.Request.Query["search"], ct)));
        group.Get("/summary", async (http, caller, ct) =>
            TypedResults.Ok(await rows.SummariseAsync(caller, http.Request.Query, ct)));
        group.Get("/{id:guid}", async (http, caller, ct) => TypedResults.Ok(await rows.FindAsync(caller, Id(http), ct)));
        group.Post("/", async (http, caller, ct) =>
        {
            rows.Access.Demand(Operation.Create, caller);
            var row = await rows.CreateAsync(caller, await BodyAsync<TInput>(http), http.Request.Query["then"], ct);
            return TypedResults.Created((string?)null, row);
        });
        group.MapPut("/{id:guid}", Handle(async (http, caller, ct) =>
        {
            rows.Access.Demand(Operation.Update, caller);
            return TypedResults.Ok(await rows.UpdateAsync(caller, Id(http), await BodyAsync<TInput>(http), ct));
        }));
        group.MapDelete("/{id:guid}", Handle(async (http, caller, ct) =>
        {
            await rows.DeleteAsync(caller, Id(http), ct);
            return TypedResults.NoContent();
        }));
        foreach (var transition in rows.Transitions)
        {
            group.Post($"/{{id:guid}}/{transition.Id}", async (http, caller, ct) =>
                TypedResults.Ok(await rows.MoveAsync(caller, Id(http), transition, ct)));
        }

        return group;
    }

    /// <summary>An action on one row, without input.</summary>
    public static void MapAction<TRow, TInput>(
        this RouteGroupBuilder group, Repository<TRow, TInput> rows, RowAction action, Func<EffectScope, Task> effects)
        where TRow : class
        where TInput : class =>
        group.Post($"/{{id:guid}}/{action.Id}", async (http, caller, ct) =>
            TypedResults.Ok(await rows.ActAsync(caller, Id(http), action, effects, ct)));

    /// <summary>An action on one row.</summary>
    public static void MapAction<TRow, TInput, TBody>(
        this RouteGroupBuilder group, Repository<TRow, TInput> rows, RowAction action, Func<TBody, EffectScope, Task> effects)
        where TRow : class
        where TInput : class
        where TBody : class =>
        group.Post($"/{{id:guid}}/{action.Id}", async (http, caller, ct) =>
        {
            var body = await BodyAsync<TBody>(http);
            return TypedResults.Ok(await rows.ActAsync(caller, Id(http), action, act => effects(body, act), ct));
        });

    /// <summary>An action on the collection, without input.</summary>
    public static void MapCollectionAction<TRow, TInput>(
        this RouteGroupBuilder group, Repository<TRow, TInput> rows, RowAction action, Func<EffectScope, Task> effects)
        where TRow : class
        where TInput : class =>
        group.Post($"/{action.Id}", (_, caller, ct) => rows.ActAsync(caller, action, effects, ct));

    /// <summary>An action on the collection.</summary>
    public static void MapCollectionAction<TRow, TInput, TBody>(
        this RouteGroupBuilder group, Repository<TRow, TInput> rows, RowAction action, Func<TBody, EffectScope, Task> effects)
        where TRow : class
        where TInput : class
        where TBody : class =>
        group.Post($"/{action.Id}", async (http, caller, ct) =>
        {
            var body = await BodyAsync<TBody>(http);
            return await rows.ActAsync(caller, action, act => effects(body, act), ct);
        });

    private static void Get(this RouteGroupBuilder group, string path, Handler handler) => group.MapGet(path, Handle(handler));

    private static void Post(this RouteGroupBuilder group, string path, Handler handler) => group.MapPost(path, Handle(handler));

    private static RequestDelegate Handle(Handler handler) => async http =>
    {
        var result = await handler(http, Caller.From(http.User), http.RequestAborted);
        await result.ExecuteAsync(http);
    };

    private static Guid Id(HttpContext http) => Guid.Parse((string)http.GetRouteValue("id")!);

    private static PageRequest Page(IQueryCollection query) => new(Number(query["page"]), Number(query["pageSize"]));

    private static int? Number(string? text) => int.TryParse(text, out var number) ? number : null;

    /// <exception cref="Refusal">400: the body is not what it should be.</exception>
    private static async Task<T> BodyAsync<T>(HttpContext http)
        where T : class
    {
        var options = http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        try
        {
            return await http.Request.ReadFromJsonAsync((JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)), http.RequestAborted)
                ?? throw Refusal.Invalid("", "The request has no content.");
        }
        catch (JsonException e)
        {
            throw Refusal.Invalid((e.Path ?? "").TrimStart('$', '.'), "This cannot be read.");
        }
        catch (InvalidOperationException)
        {
            throw new Refusal(415, "Send JSON.");
        }
    }

    private delegate Task<IResult> Handler(HttpContext http, Caller caller, CancellationToken ct);
}
