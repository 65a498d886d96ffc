namespace LeanVibe.Generation.Kits.Aspnet.Demo;

/// <summary>Decides what a row points to.</summary>
internal sealed class DemoRelations(DemoAccounts accounts, DemoChance chance)
{
    /// <summary>False when something required is not there to point to.</summary>
    public bool Fill(DemoRow row, IReadOnlyDictionary<string, List<DemoRow>> rows, int attempt)
    {
        foreach (var relation in row.Entity.Relations)
        {
            if (relation.ToAccount)
            {
                var person = relation.Source.Unique ? accounts.All[(row.Number + attempt) % accounts.All.Count].Reference
                    : relation.Source.DefaultsToCaller && row.Owner is not null && attempt < 20 ? row.Owner
                    : accounts.For(row.Entity, relation, row.Number + (attempt * 31)).Reference;
                row.Values[relation.Id] = person;
                row.Owner = relation.Source is { Unique: true, DefaultsToCaller: true } && row.Owner is not null ? person : row.Owner;
                continue;
            }

            // A claim is about the customer of its policy, not about anybody.
            if (!relation.Source.Unique && row.Targets.Values.Select(t => t.Targets.Values.FirstOrDefault(further => further.Entity.Id == relation.Target)).OfType<DemoRow>().FirstOrDefault() is { } same)
            {
                row.Values[relation.Id] = same.Id.ToString();
                row.Targets[relation.Id] = same;
                continue;
            }

            var targets = rows.GetValueOrDefault(relation.Target) ?? [];
            var isEmpty = targets.Count == 0 || (!relation.Source.Required && chance.Of(6, row.Entity.Id, relation.Id, row.Number) == 0);
            if (isEmpty)
            {
                if (relation.Source.Required)
                {
                    return false;
                }

                continue;
            }

            // The first rows go round, so that no order is without a line and no course without a lesson; those that have names are shared out evenly.
            var target = relation.Source.Unique || (attempt == 0 && row.Number < Math.Max(targets.Count, row.Entity.Source.Samples.Count))
                ? targets[IsInBlocks(row, targets.Count) ? row.Number * targets.Count / row.Entity.Source.Samples.Count : (row.Number + attempt) % targets.Count]
                : attempt == 0 && DemoSeries.Is(row.Entity) ? targets[DemoSeries.SampleOf(row) % targets.Count]
                : targets[chance.Of(targets.Count, row.Entity.Id, relation.Id, row.Number, attempt)];
            row.Values[relation.Id] = target.Id.ToString();
            row.Targets[relation.Id] = target;
        }

        return true;
    }

    /// <summary>Thirty words for three weeks come ten by ten.</summary>
    private static bool IsInBlocks(DemoRow row, int targets) =>
        row.Entity.Source.Samples.Count is var samples && samples >= 3 * targets && samples % targets == 0 && !DemoSeries.Is(row.Entity);
}
