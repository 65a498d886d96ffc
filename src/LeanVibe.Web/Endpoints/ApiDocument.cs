using LeanVibe.Web.Access;
using LeanVibe.Web.Endpoints.Paging;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace LeanVibe.Web.Endpoints;

/// <summary>What every operation has in common, said in the API's document from what the endpoints declare.</summary>
internal static class ApiDocument
{
    public static void AddApiDocument(this IServiceCollection services) => services.AddOpenApi(document => document
        .AddDocumentTransformer((api, _, _) =>
        {
            api.Info.Title = "LeanVibe Startup Factory";
            api.Info.Description = "From an idea to a running product. Send the platform's key as `Authorization: Bearer KEY`; in this browser you are let in already.";
            return Task.CompletedTask;
        })
        .AddOperationTransformer((operation, context, _) =>
        {
            var declared = context.Description.ActionDescriptor.EndpointMetadata;
            if (declared.OfType<TakesKey>().Any())
            {
                operation.TakeKey();
            }

            if (declared.OfType<Paged>().Any())
            {
                operation.ComeInPages();
            }

            if (declared.OfType<HasVersion>().Any())
            {
                operation.Take(ParameterLocation.Header, "If-None-Match", "The ETag that you know: 304 while it still is the one.");
                operation.Return("ETag", "The version of the thing; send it as If-Match with a change.");
            }

            if (declared.OfType<HeedsVersion>().Any())
            {
                operation.Take(ParameterLocation.Header, "If-Match", "The ETag of the version that you read: when somebody changed it since, nothing is done and the answer is 412.");
            }

            return Task.CompletedTask;
        }));

    private static void TakeKey(this OpenApiOperation operation)
    {
        operation.Take(ParameterLocation.Header, Repeats.Header, "Sent again within 24 hours with the same key (8 to 200 characters, for example a UUID) by the same caller, the request is not done again: the answer is the earlier one, with Idempotency-Replayed: true.");
        operation.Answer(StatusCodes.Status409Conflict, "With an Idempotency-Key also: a request with this key is still at work, or was broken off");
        operation.Answer(StatusCodes.Status422UnprocessableEntity, "The Idempotency-Key came with another request before");
    }

    private static void ComeInPages(this OpenApiOperation operation)
    {
        operation.Take(ParameterLocation.Query, PageAsked.LimitName, $"Items of a page, 1 to {PageAsked.Most}; {PageAsked.Usual} without it.", JsonSchemaType.Integer);
        operation.Take(ParameterLocation.Query, PageAsked.CursorName, "Where the next page begins: from the header Link of the page before, good for a day, for whom it was given and with the same filters.");
        operation.Answer(StatusCodes.Status400BadRequest, "The limit or the cursor is none");
        operation.Return("Link", "The next page's address, rel=\"next\" (RFC 8288); not there on the last page.");
    }

    private static void Return(this OpenApiOperation operation, string header, string description)
    {
        if (operation.Responses?.GetValueOrDefault("200") is OpenApiResponse good)
        {
            (good.Headers ??= new Dictionary<string, IOpenApiHeader>()).Add(header, new OpenApiHeader { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } });
        }
    }

    private static void Take(this OpenApiOperation operation, ParameterLocation where, string name, string description, JsonSchemaType type = JsonSchemaType.String) =>
        (operation.Parameters ??= []).Add(new OpenApiParameter { Name = name, In = where, Description = description, Schema = new OpenApiSchema { Type = type } });

    private static void Answer(this OpenApiOperation operation, int status, string description) =>
        (operation.Responses ??= []).TryAdd(status.ToString(System.Globalization.CultureInfo.InvariantCulture), new OpenApiResponse { Description = description });
}
