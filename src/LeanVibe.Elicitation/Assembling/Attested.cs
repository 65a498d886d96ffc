using LeanVibe.Blueprints;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Assembling;

/// <summary>A voucher or an invoice says by itself what was booked: for whom, which, when and for how many. Nobody types it again.</summary>
internal static class Attested
{
    private static readonly string[] Papers = ["voucher", "invoice"];

    public static Draft Run(Draft draft)
    {
        foreach (var paper in draft.Kept.Where(k => Papers.Contains(k.Thing.Id)))
        {
            if (draft.OfShape(Shape.Booking).FirstOrDefault(b => paper.Entity.Relations.Any(r => r.Target == b.Id)) is { } booking)
            {
                draft = draft.Change(paper, paper with
                {
                    Entity = paper.Entity with
                    {
                        Fields = [.. paper.Entity.Fields, .. Fields(paper, booking)],
                        Relations = [.. paper.Entity.Relations, .. Relations(paper, booking)],
                    },
                });
            }
        }

        return draft;
    }

    /// <summary>What the paper says, taken from the booking: "=starts" for its own starts.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Values(Kept paper, Kept booking) =>
        paper.Entity.Fields.Where(f => f.ReadOnly && f.Computed is null && f.Default.Length == 0 && booking.Entity.Fields.Any(b => b.Id == f.Id && b.Type == f.Type && !b.ReadOnly)).Select(f => new KeyValuePair<string, string>(f.Id, "=" + f.Id))
            .Concat(paper.Entity.Relations.Where(r => r.Target != booking.Id && booking.Entity.Relations.Any(b => b.Id == r.Id && b.Target == r.Target)).Select(r => new KeyValuePair<string, string>(r.Id, "=" + r.Id)));

    private static IEnumerable<Field> Fields(Kept paper, Kept booking) =>
        from field in booking.Entity.Fields
        where field is { ReadOnly: false, Computed: null, Type: FieldType.Date or FieldType.DateTime or FieldType.Integer } && paper.Entity.Fields.All(f => f.Id != field.Id)
        select field with { Required = false, ReadOnly = true, Default = "" };

    private static IEnumerable<Relation> Relations(Kept paper, Kept booking) =>
        from relation in booking.Entity.Relations
        where relation is { Required: true, Cardinality: Cardinality.One } && paper.Entity.Relations.All(r => r.Id != relation.Id)
        select relation with { Required = false, DefaultsToCaller = false, OnDelete = relation.Target == Entity.Account ? relation.OnDelete : OnDelete.Clear };
}
