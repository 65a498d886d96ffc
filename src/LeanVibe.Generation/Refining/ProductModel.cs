using LeanVibe.Blueprints;

namespace LeanVibe.Generation.Refining;

/// <summary>
/// A Blueprint made ready for kits: names spelled, many-to-many lowered to link entities, references resolved, permissions
/// turned into grants. Kits read this and never look anything up by id again.
/// </summary>
public sealed record ProductModel
{
    /// <summary>The lowered Blueprint: its relations are all to one.</summary>
    public required Blueprint Source { get; init; }

    /// <summary>The Blueprint as it was approved.</summary>
    public required Blueprint Approved { get; init; }

    /// <summary>Null for a product that is generated for the first time.</summary>
    public Earlier? Earlier { get; init; }

    /// <summary>The Blueprint's content hash; also the seed of every choice of look.</summary>
    public required string Hash { get; init; }

    /// <summary>Pascal is the solution's name and root namespace, Snake the database's, Id the host's.</summary>
    public required NameSet Name { get; init; }
    public required IReadOnlyList<RoleModel> Roles { get; init; }

    /// <summary>In an order in which no entity comes before one that it must point to, as far as cycles allow.</summary>
    public required IReadOnlyList<EntityModel> Entities { get; init; }

    public Product Product => Source.Product;

    public IEnumerable<RoleModel> Administrators => Roles.Where(r => r.Administers);

    public bool HasUploads => Entities.Any(e => e.Fields.Any(f => f.IsUpload));

    public bool HasPayments => Source.Entities.SelectMany(e => e.Lifecycle?.Transitions ?? []).SelectMany(t => t.Effects)
        .Concat(Source.Actions.SelectMany(a => a.Effects)).Any(e => e.Kind == EffectKind.Charge);

    /// <summary>May see the names of accounts, because it fills in a relation to one by hand.</summary>
    public bool ChoosesAccounts(RoleModel role) => role.Administers || Entities.Any(e => e.AsksForAccount(role.Id));

    public EntityModel Entity(string id) => Entities.Single(e => e.Id == id);

    public EntityModel? FindEntity(string id) => Entities.FirstOrDefault(e => e.Id == id);
}

public sealed record RoleModel(Role Source, NameSet Name)
{
    public string Id => Source.Id;
    public bool Administers => Source.Administers;
    public bool SignsUp => Source.SignsUp;
}
