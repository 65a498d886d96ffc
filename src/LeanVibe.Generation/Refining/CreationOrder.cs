namespace LeanVibe.Generation.Refining;

/// <summary>Orders entities so that what a row points to comes before it; within that, the Blueprint's own order stays.</summary>
internal static class CreationOrder
{
    public static IReadOnlyList<EntityModel> Sort(IReadOnlyList<EntityModel> entities)
    {
        var sorted = new List<EntityModel>(entities.Count);
        var waiting = entities.ToList();
        while (waiting.Count > 0)
        {
            var next = waiting.FirstOrDefault(e => !Waits(e, waiting, onlyRequired: false))
                ?? waiting.FirstOrDefault(e => !Waits(e, waiting, onlyRequired: true))
                ?? waiting[0];
            waiting.Remove(next);
            sorted.Add(next);
        }

        return sorted;
    }

    private static bool Waits(EntityModel entity, List<EntityModel> waiting, bool onlyRequired) =>
        entity.Relations.Any(r => !r.IsSelf && (r.Source.Required || !onlyRequired) && waiting.Exists(w => w.Id == r.Target));
}
