using LeanVibe.Blueprints;
using LeanVibe.Elicitation.Facts;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Assembling;

/// <summary>Fields that are typical of each thing, and those that the founder named.</summary>
internal static class FillFields
{
    private static readonly Access[] Open = [Access.Catalogue, Access.Curated, Access.Community, Access.Remark];

    public static Draft Run(Draft draft)
    {
        draft = draft with { Kept = [.. draft.Kept.Select(k => k with { Entity = Typical(k, draft) })] };
        draft = draft with { Kept = [.. draft.Kept.Select(k => k.Named && IsSold(draft, k) ? k with { Entity = k.Entity with { Fields = [.. k.Entity.Fields, FieldNotation.Read("Price:money!", true)] } } : k)] };
        foreach (var attribute in draft.Facts.Attributes)
        {
            draft = AddNamed(draft, attribute);
        }

        return draft;
    }

    /// <summary>"Students sell used textbooks": what is sold has a price, also where it seldom has one.</summary>
    private static bool IsSold(Draft draft, Kept kept) =>
        kept.Thing.Shape is Shape.Media or Shape.Record or Shape.Content && kept.Entity.Fields.All(f => f.Type != FieldType.Money) && draft.Facts.Deeds.Any(d => d.Value.Verb is "sell" or "buy" && GrantPermissions.Same(kept, d.Value.Target));

    internal static bool IsPublic(Thing thing, bool isInternal) => !isInternal && Open.Contains(thing.Access);

    private static Entity Typical(Kept kept, Draft draft)
    {
        var (thing, isInternal) = (kept.Thing, draft.Internal);
        var isPublic = IsPublic(thing, isInternal) || (!isInternal && thing.Access == Access.Reference);
        var fields = thing.Fields.Concat(draft.Pack.Fields.GetValueOrDefault(thing.Id, [])).Select(f => FieldNotation.Read(f, isPublic)).Where(f => !(isInternal && thing.Shape == Shape.Place && f.Type == FieldType.Money)).ToList();
        return kept.Entity with
        {
            Fields = fields,
            Label = fields.Any(f => f.Id == thing.Label) ? thing.Label : "",
            Samples = thing.SamplesOf.GetValueOrDefault(kept.Lower) ?? (thing.KindOf(kept.Lower) is not null ? [] : draft.Subject?.Samples.GetValueOrDefault(thing.Id) ?? thing.Samples),
        };
    }

    /// <summary>The attribute goes to the thing the text gives it to; without one, to the main thing on offer.</summary>
    private static Draft AddNamed(Draft draft, Fact<AttributeOf> attribute)
    {
        var owner = attribute.Value.Owner;
        var target = owner.Length > 0
            ? draft.Kept.FirstOrDefault(k => k.Id == Ids.From(owner) || k.Thing.Means(owner) || k.Id.EndsWith("-" + owner, StringComparison.Ordinal))
            : attribute.Rule == AttributeFinder.Logged && draft.OfShape(Shape.Record, Shape.Log).FirstOrDefault(k => k.Entity.Fields.Any(x => x.Type == FieldType.Date)) is { } log ? log
            : draft.OfShape(Shape.Offer, Shape.Course, Shape.Booking, Shape.Event).FirstOrDefault(k => k.Named) ?? draft.OfShape(Shape.Offer).FirstOrDefault();
        if (target is null || target.Thing.Shape == Shape.Line)
        {
            return draft;
        }

        var field = FieldNotation.Read(attribute.Value.Field, IsPublic(target.Thing, draft.Internal));
        var known = target.Entity.Fields.Any(f => f.Id == field.Id || (f.Type == field.Type && f.Type is FieldType.Image or FieldType.LongText or FieldType.Money or FieldType.Duration) || (field.Id is "name" or "title" && f.Id is "name" or "title"));
        return known ? draft : draft.Change(target, target with { Entity = target.Entity with { Fields = [.. target.Entity.Fields, field with { Required = false }] } });
    }
}
