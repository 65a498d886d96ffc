using System.Text.Json.Nodes;
using LeanVibe.Platform.Identity.Scim;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Provisioning;

/// <summary>A kind of resource as bulk requests act on it.</summary>
public interface IBulkTarget
{
    ScimResourceType Type { get; }

    Task<Result<JsonObject>> AddAsync(JsonNode? data, string root, CancellationToken cancellation);

    Task<Result<JsonObject>> ReplaceAsync(Guid id, BulkOperation operation, string root, CancellationToken cancellation);

    Task<Result<JsonObject>> PatchAsync(Guid id, BulkOperation operation, string root, CancellationToken cancellation);

    Task<Result<bool>> RemoveAsync(Guid id, BulkOperation operation, CancellationToken cancellation);
}

internal sealed class BulkUsers(AddUser add, ChangeUser change, RemoveUser remove) : IBulkTarget
{
    public ScimResourceType Type => ScimSchemas.User;

    public async Task<Result<JsonObject>> AddAsync(JsonNode? data, string root, CancellationToken cancellation) => Shown(await add.ExecuteAsync(data, cancellation), root);

    public async Task<Result<JsonObject>> ReplaceAsync(Guid id, BulkOperation operation, string root, CancellationToken cancellation) => Shown(await change.ReplaceAsync(id, operation.Data, operation.Version, cancellation), root);

    public async Task<Result<JsonObject>> PatchAsync(Guid id, BulkOperation operation, string root, CancellationToken cancellation) => Shown(await change.PatchAsync(id, operation.Data, operation.Version, cancellation), root);

    public Task<Result<bool>> RemoveAsync(Guid id, BulkOperation operation, CancellationToken cancellation) => remove.ExecuteAsync(id, operation.Version, cancellation);

    private static Result<JsonObject> Shown(Result<ProvisionedUser> user, string root) => user.Then<JsonObject>(u => UserResource.Of(u, root));
}

internal sealed class BulkGroups(AddGroup add, ChangeGroup change, RemoveGroup remove) : IBulkTarget
{
    public ScimResourceType Type => ScimSchemas.Group;

    public async Task<Result<JsonObject>> AddAsync(JsonNode? data, string root, CancellationToken cancellation) => Shown(await add.ExecuteAsync(data, cancellation), root);

    public async Task<Result<JsonObject>> ReplaceAsync(Guid id, BulkOperation operation, string root, CancellationToken cancellation) => Shown(await change.ReplaceAsync(id, operation.Data, operation.Version, cancellation), root);

    public async Task<Result<JsonObject>> PatchAsync(Guid id, BulkOperation operation, string root, CancellationToken cancellation) => Shown(await change.PatchAsync(id, operation.Data, operation.Version, cancellation), root);

    public Task<Result<bool>> RemoveAsync(Guid id, BulkOperation operation, CancellationToken cancellation) => remove.ExecuteAsync(id, operation.Version, cancellation);

    private static Result<JsonObject> Shown(Result<ProvisionedGroup> group, string root) => group.Then<JsonObject>(g => GroupResource.Of(g, root));
}
