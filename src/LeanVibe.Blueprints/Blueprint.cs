namespace LeanVibe.Blueprints;

/// <summary>What a founder approves and the factory builds: the typed, versioned source of truth of one product.</summary>
/// <remarks>
/// Everything else (OpenAPI, database schema, wireframes, tests, dashboards, docs) is derived from it and never stored in it.
/// Every element has a stable kebab-case id, unique among its siblings. An element's address is its path, for example
/// <c>entities/order/fields/total</c>; rules, diffs and origins all speak in paths.
/// </remarks>
public sealed record Blueprint
{
    /// <summary>The format version that this code writes.</summary>
    public const int CurrentFormat = 1;

    public int Format { get; init; } = CurrentFormat;

    /// <summary>Counts up with every accepted change; the first is 1. Not part of the content hash.</summary>
    public int Revision { get; init; } = 1;

    public required Product Product { get; init; }
    public Stack Stack { get; init; } = new();
    public IReadOnlyList<Role> Roles { get; init; } = [];
    public IReadOnlyList<Story> Stories { get; init; } = [];
    public IReadOnlyList<Entity> Entities { get; init; } = [];
    public IReadOnlyList<ProductAction> Actions { get; init; } = [];
    public IReadOnlyList<Permission> Permissions { get; init; } = [];
    public IReadOnlyList<Screen> Screens { get; init; } = [];
    public IReadOnlyList<Kpi> Kpis { get; init; } = [];
    public IReadOnlyList<Notification> Notifications { get; init; } = [];
    public IReadOnlyList<Integration> Integrations { get; init; } = [];
    public IReadOnlyList<Quality> Qualities { get; init; } = [];

    /// <summary>Why each element is here. Not part of the content hash.</summary>
    public IReadOnlyList<Origin> Origins { get; init; } = [];
}
