using LeanVibe.Blueprints;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Assembling;

/// <summary>Who may do what, by the pattern of each thing and by what the text says people do. What is not granted is refused.</summary>
internal static class GrantPermissions
{
    private static readonly Operation[] Write = [Operation.Read, Operation.Create, Operation.Update, Operation.Delete];
    private static readonly Operation[] Keep = [Operation.Read, Operation.Create, Operation.Update];

    public static Draft Run(Draft draft)
    {
        draft = Own(draft);
        var grants = draft.Kept.SelectMany(k => Patterns(draft, k)).ToList();
        return draft with { Permissions = Merge(draft, grants) };
    }

    /// <summary>Rows belong to whoever makes them wherever single people make them.</summary>
    private static Draft Own(Draft draft) => draft with
    {
        Kept = [.. draft.Kept.Select(k => k with { Entity = k.Entity with { Ownership = k.Entity.Ownership.Length > 0 ? k.Entity.Ownership : OwnershipOf(draft, k), Relations = [.. k.Entity.Relations, .. OfferedBy(draft, k)] } })],
    };

    /// <summary>Where several people offer things, each says whose it is.</summary>
    private static IEnumerable<Relation> OfferedBy(Draft draft, Kept kept)
    {
        var isOffer = AccessOf(draft, kept) is Access.Catalogue or Access.Curated && kept.Thing.Shape is Shape.Offer or Shape.Place or Shape.Course or Shape.Event;
        if (isOffer && draft.Providers.Any() && kept.Entity.Ownership.Length == 0 && !kept.Entity.Relations.Any(r => r.Target == Entity.Account))
        {
            yield return new Relation { Id = "offered-by", Name = "Offered by", Target = Entity.Account, Required = true, DefaultsToCaller = true };
        }
    }

    private static string OwnershipOf(Draft draft, Kept kept) => AccessOf(draft, kept) switch
    {
        Access.Reference or Access.Intake => "",
        Access.Managed or Access.Inside when draft.Staff.Any() || !draft.Providers.Any() => "",
        Access.Catalogue or Access.Curated or Access.Members when !draft.Providers.Any() => "",
        _ => "creator",
    };

    /// <summary>The pattern that holds here: what the text lets everybody make is theirs; in-house work is everybody's.</summary>
    internal static Access AccessOf(Draft draft, Kept kept)
    {
        var access = kept.Thing.Access;
        if (draft.Internal)
        {
            return access is Access.Catalogue or Access.Curated or Access.Community or Access.Circle or Access.Members or Access.Managed or Access.Inside or Access.Request or Access.Personal && kept.Thing.Shape != Shape.Mark ? Access.Team : access;
        }

        if (access == Access.Team && !draft.Staff.Any() && !draft.Providers.Any())
        {
            return kept.Thing.Shape is Shape.Channel ? Access.Community : Access.Personal;
        }

        if (access is Access.Catalogue or Access.Managed or Access.Curated && DoneByConsumers(draft, kept, Keeping) && !MadeByConsumers(draft, kept))
        {
            return Access.Personal;
        }

        return access is Access.Catalogue or Access.Managed or Access.Curated && MadeByConsumers(draft, kept) ? (access == Access.Managed ? Access.Personal : Access.Community) : access;
    }

    private static readonly HashSet<string> Making = ["create", "post", "upload", "publish", "share", "add", "list", "submit", "write", "edit", "manage", "sell", "rent", "organise", "organize", "host", "offer", "swap", "exchange", "lend", "trade", "give", "propose"];

    /// <summary>What people write down for themselves is not for everybody to read.</summary>
    private static readonly HashSet<string> Keeping = ["log", "record", "track", "note", "journal"];

    private static bool MadeByConsumers(Draft draft, Kept kept) => DoneByConsumers(draft, kept, Making);

    private static bool DoneByConsumers(Draft draft, Kept kept, HashSet<string> verbs)
    {
        var consumers = draft.Facts.Personas.Where(p => p.Value.Part == "consumer").Select(p => p.Value.Head).ToHashSet();
        return draft.Facts.Deeds.Any(d => consumers.Contains(d.Value.Actor) && verbs.Contains(d.Value.Verb) && Same(kept, d.Value.Target));
    }

    internal static bool Same(Kept kept, string words) =>
        words.Length > 0 && (Ids.From(words) == kept.Id || words.Split(' ')[^1] == kept.Lower.Split(' ')[^1] || kept.Thing.Means(words) || kept.Thing.Means(words.Split(' ')[^1]) && kept.Thing.KindOf(kept.Lower) is null);

    private static IEnumerable<Permission> Patterns(Draft draft, Kept kept)
    {
        var staff = draft.Staff.Select(p => p.Role.Id).ToList();
        var providers = draft.Providers.Select(p => p.Role.Id).ToList();
        var everyone = draft.Others.Select(p => p.Role.Id).ToList();
        var consumers = draft.Consumers.Select(p => p.Role.Id).ToList();
        var readers = draft.Internal ? everyone : [Role.Visitor, .. everyone];
        return AccessOf(draft, kept) switch
        {
            Access.Catalogue or Access.Curated => [.. All(readers, kept, Operation.Read), .. Own(providers, kept, Write), .. All(staff, kept, Write)],
            Access.Community => [.. All(readers, kept, Operation.Read), .. Own(everyone, kept, Write), .. All(staff, kept, Operation.Read, Operation.Update)],
            Access.Circle => [.. All(everyone, kept, Operation.Read), .. Own(everyone, kept, Write), .. All(staff, kept, Operation.Read, Operation.Update)],
            Access.Members => [.. All(everyone, kept, Operation.Read), .. Own(providers, kept, Write), .. All(staff, kept, Write)],
            Access.Reference => [.. All(readers, kept, Operation.Read), .. All(staff, kept, Keep)],
            Access.Personal => [.. Own(everyone, kept, Write)],
            Access.Team => [.. All(draft.Internal ? everyone : [.. staff, .. providers], kept, Keep), .. Own(draft.Internal ? everyone : [.. staff, .. providers], kept, Operation.Read, Operation.Delete), .. draft.Internal ? [] : Mine(draft, kept, consumers)],
            Access.Request => [.. Own(consumers.Count > 0 ? consumers : everyone, kept, Write), .. All(staff, kept, Operation.Read, Operation.Update), .. ToProviders(draft, kept, providers), .. ToNamed(kept, everyone)],
            Access.Open => [.. Own(consumers.Count > 0 ? consumers : everyone, kept, Write), .. All(providers, kept, Operation.Read), .. All(staff, kept, Operation.Read, Operation.Update)],
            Access.Remark => [.. All(readers, kept, Operation.Read), .. Own(everyone, kept, Write)],
            Access.Mark => [.. All(everyone, kept, Operation.Read), .. Own(everyone, kept, Operation.Read, Operation.Create, Operation.Delete)],
            Access.Log => [.. Own(everyone, kept, Operation.Read, Operation.Create), .. All(staff, kept, Operation.Read)],
            Access.Intake => [.. All(draft.Internal ? everyone : [Role.Visitor, .. everyone], kept, Operation.Create), .. All(staff, kept, Operation.Read, Operation.Update)],
            Access.Message => Messages(draft, kept, everyone, staff),
            Access.Profile => [.. Own(everyone, kept, Keep), .. draft.Can("friends") || draft.Can("follows") ? All(everyone, kept, Operation.Read) : []],
            Access.Line => [.. Own(consumers.Count > 0 ? consumers : everyone, kept, Write), .. All(staff, kept, Operation.Read), .. ToProviders(draft, kept, providers)],
            Access.Managed => [.. All(staff, kept, Write), .. staff.Count == 0 ? Own(providers, kept, Write) : [], .. Mine(draft, kept, consumers)],
            Access.Inside => staff.Count > 0 ? All(staff, kept, Write) : Own(providers, kept, Write),
            _ => [],
        };
    }

    private static IEnumerable<Permission> All(IEnumerable<string> roles, Kept kept, params Operation[] operations) =>
        roles.Select(r => new Permission { Role = r, Entity = kept.Id, Operations = operations });

    private static IEnumerable<Permission> Own(IEnumerable<string> roles, Kept kept, params Operation[] operations) =>
        kept.Entity.Ownership.Length == 0 ? All(roles, kept, operations) : roles.Select(r => new Permission { Role = r, Entity = kept.Id, Operations = operations, Scope = Scope.Own });

    private static IEnumerable<Permission> Related(IEnumerable<string> roles, Kept kept, params string[] via) =>
        roles.Select(r => new Permission { Role = r, Entity = kept.Id, Operations = [Operation.Read], Scope = Scope.Related, Via = via });

    /// <summary>In-house work shows consumers what is theirs: what belongs to a request of theirs, what names them, and what belongs to something that names them.</summary>
    private static IEnumerable<Permission> Mine(Draft draft, Kept kept, List<string> consumers)
    {
        if (kept.Entity.Relations.FirstOrDefault(r => draft.ById(r.Target) is { } target && target.Thing.Access is Access.Request or Access.Open && target.Entity.Ownership == "creator") is { } relation)
        {
            return Related(consumers, kept, $"{kept.Id}.{relation.Id}");
        }

        if (Naming(kept) is { } person)
        {
            return Related(consumers, kept, $"{kept.Id}.{person.Id}");
        }

        var whole = kept.Entity.Relations.Select(r => (Relation: r, Whole: draft.ById(r.Target))).FirstOrDefault(p => p.Whole is { Thing.Access: Access.Managed or Access.Team } && p.Whole.Id != kept.Id && Naming(p.Whole) is not null);
        return whole.Whole is null ? [] : Related(consumers, kept, $"{kept.Id}.{whole.Relation.Id}", $"{whole.Whole.Id}.{Naming(whole.Whole)!.Id}");
    }

    /// <summary>The person of the product whom a record is about: not the one who wrote it.</summary>
    private static Relation? Naming(Kept kept) =>
        kept.Entity.Relations.FirstOrDefault(r => r is { Target: Entity.Account, DefaultsToCaller: false, Cardinality: Cardinality.One });

    /// <summary>A provider sees the requests that concern what they offer.</summary>
    private static IEnumerable<Permission> ToProviders(Draft draft, Kept kept, List<string> providers)
    {
        if (providers.Count == 0 || PathToProvider(draft, kept) is not { } via)
        {
            return [];
        }

        return Related(providers, kept, via);
    }

    internal static string[]? PathToProvider(Draft draft, Kept kept)
    {
        if (kept.Entity.Relations.FirstOrDefault(r => OwnedByProvider(draft, r.Target)) is { } direct)
        {
            return [$"{kept.Id}.{direct.Id}"];
        }

        foreach (var step in kept.Entity.Relations.Where(r => r.Target != kept.Id && draft.ById(r.Target)?.Thing.Access == Access.Request && kept.Thing.Access == Access.Request))
        {
            var next = draft.ById(step.Target)!;
            if (next.Entity.Relations.FirstOrDefault(r => OwnedByProvider(draft, r.Target)) is { } offered)
            {
                return [$"{kept.Id}.{step.Id}", $"{next.Id}.{offered.Id}"];
            }
        }

        var line = draft.Kept.FirstOrDefault(k => k.Thing.Access == Access.Line && k.Entity.Relations.Any(r => r.Target == kept.Id));
        var up = line?.Entity.Relations.FirstOrDefault(r => r.Target == kept.Id);
        var offer = line?.Entity.Relations.FirstOrDefault(r => OwnedByProvider(draft, r.Target));
        return offer is null ? null : [$"{line!.Id}.{up!.Id}", $"{line.Id}.{offer.Id}"];
    }

    private static bool OwnedByProvider(Draft draft, string entity) =>
        draft.ById(entity) is { } target && target.Entity.Ownership == "creator" && AccessOf(draft, target) is Access.Catalogue or Access.Curated or Access.Community or Access.Members;

    /// <summary>Whoever a request names (a friend, a partner) sees it.</summary>
    private static IEnumerable<Permission> ToNamed(Kept kept, List<string> everyone) =>
        kept.Entity.Relations.Where(r => r.Target == Entity.Account && !r.DefaultsToCaller && r.Cardinality == Cardinality.One).Take(1)
            .SelectMany(r => Related(everyone, kept, $"{kept.Id}.{r.Id}"));

    private static IEnumerable<Permission> Messages(Draft draft, Kept kept, List<string> everyone, List<string> staff)
    {
        var own = Own(everyone, kept, Operation.Read, Operation.Create, Operation.Delete);
        var room = kept.Entity.Relations.Select(r => (Relation: r, Room: draft.ById(r.Target))).FirstOrDefault(p => p.Room is not null);
        if (room.Room is null || AccessOf(draft, room.Room) is not (Access.Request or Access.Personal))
        {
            return [.. own, .. All(everyone, kept, Operation.Read)];
        }

        var partner = room.Room.Entity.Relations.FirstOrDefault(r => r.Target == Entity.Account && !r.DefaultsToCaller);
        var path = $"{kept.Id}.{room.Relation.Id}";
        return
        [
            .. own, .. All(staff, kept, Operation.Read), .. Related(everyone.Except(staff), kept, path),
            .. partner is null ? [] : Related(everyone.Except(staff), kept, path, $"{room.Room.Id}.{partner.Id}"),
            .. PathToProvider(draft, room.Room) is { } via ? Related(draft.Providers.Select(p => p.Role.Id), kept, [path, .. via]) : [],
        ];
    }

    /// <summary>One grant for each role, entity and scope; what All grants is not repeated as Own.</summary>
    private static List<Permission> Merge(Draft draft, List<Permission> grants)
    {
        var merged = grants
            .GroupBy(g => (g.Role, g.Entity, g.Scope, Via: string.Join(">", g.Via)))
            .Select(g => g.First() with { Operations = [.. g.SelectMany(p => p.Operations).Distinct().Order()] })
            .ToList();
        var order = draft.Players.Select(p => p.Role.Id).Prepend(Role.Visitor).ToList();
        return [.. merged.Where(p => p.Scope == Scope.All || !Covered(p, merged)).OrderBy(p => order.IndexOf(p.Role))];
    }

    private static bool Covered(Permission permission, List<Permission> all) =>
        all.Any(p => p.Scope == Scope.All && p.Role == permission.Role && p.Entity == permission.Entity && permission.Operations.All(p.Operations.Contains));
}
