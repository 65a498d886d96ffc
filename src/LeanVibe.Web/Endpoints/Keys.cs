using LeanVibe.Platform.Keys;
using LeanVibe.Web.Access;

namespace LeanVibe.Web.Endpoints;

/// <summary>New keys, for whoever runs the platform. No key is ever shown.</summary>
internal static class Keys
{
    public static void MapKeys(this RouteGroupBuilder api)
    {
        api.MapPost("/keys/rotate", async (OperateKeys keys, CancellationToken cancellation) => (await keys.RotateMasterAsync(cancellation)).Answer())
            .WithTags("Keys").WithSummary("Make a new master key and wrap every key by it; doing it again finishes what broke off")
            .Produces<MasterChange>().ForOperator();

        api.MapPost("/keys/forget", async (OperateKeys keys, CancellationToken cancellation) => (await keys.ForgetOldAsync(cancellation)).Answer())
            .WithTags("Keys").WithSummary("Forget earlier master keys: backups that need them can be read no longer")
            .Produces<MasterChange>().ForOperator();

        api.MapPost("/tenants/{slug}/keys", async (string slug, OperateKeys keys, CancellationToken cancellation) =>
                (await keys.RotateAsync(slug, cancellation)).Answer(version => TypedResults.Ok(new KeyVersion(version))))
            .WithTags("Keys").WithSummary("Give an organisation or a product a new data key for what it writes from now on")
            .Produces<KeyVersion>().ProducesProblem(StatusCodes.Status404NotFound).ForOperator();
    }

    /// <param name="Version">From 1.</param>
    internal sealed record KeyVersion(int Version);
}
