using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Behaviour;

/// <summary>What an effect of the kind set or add writes to.</summary>
/// <param name="Source">The entity whose fields "=field" reads: this row's, or the child's in the child form.</param>
internal sealed record EffectTarget(Entity Source, Member Member)
{
    /// <summary>"field", "relation.field" or "child.relation>other.field"; null when it names nothing that can be written.</summary>
    public static EffectTarget? Find(SymbolTable symbols, Doing doing, string target)
    {
        if (!doing.HasRow)
        {
            return null;
        }

        var found = target.Split('>') switch
        {
            [var own] when symbols.Resolve(doing.Entity, own) is { } member => new EffectTarget(doing.Entity, member),
            [var child, var far] when far.Contains('.', StringComparison.Ordinal)
                && symbols.FindRelation(child) is { } lines
                && lines.Relation.Target == doing.Entity.Id
                && symbols.Resolve(lines.Owner, far) is { } member => new EffectTarget(lines.Owner, member),
            _ => null,
        };
        return found switch
        {
            { Member.Field.Computed: null } when found.Member.Owner.Id != Entity.Account => found,
            { Member.Kind: MemberKind.Row } when !target.Contains('.', StringComparison.Ordinal) => found,
            _ => null,
        };
    }
}
