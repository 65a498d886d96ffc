using LeanVibe.Blueprints.Naming;
using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Relations;

/// <summary>Ownership ends at a creator: by "creator", or through relations to one entity whose ownership does.</summary>
internal sealed class OwnershipChain() : Rule("LV0306")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        from entity in symbols.Blueprint.Entities
        where entity.Ownership.Length > 0
        let fault = Fault(symbols, entity)
        where fault is not null
        select Report($"{Paths.Of(entity)}/ownership", $"The owner of {EnglishPlural.Of(entity.Name).ToLowerInvariant()} cannot be found: {fault}.", "Use \"creator\", or a relation to one entity whose rows have an owner.");

    private static string? Fault(SymbolTable symbols, Entity start)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var at = start;
        while (at.Ownership != "creator")
        {
            if (!seen.Add(at.Id))
            {
                return "the chain goes in a circle";
            }

            if (at.Ownership.Length == 0)
            {
                return $"nobody owns a row of {at.Id}";
            }

            if (at.Relations.FirstOrDefault(r => r.Id == at.Ownership) is not { Cardinality: Cardinality.One } relation)
            {
                return $"{at.Id} has no relation \"{at.Ownership}\" to one row";
            }

            if (relation.Target == Entity.Account)
            {
                return $"\"{relation.Id}\" points to an account; the owner of a row is its creator";
            }

            if (symbols.FindEntity(relation.Target) is not { } next)
            {
                return $"\"{relation.Target}\" does not exist";
            }

            at = next;
        }

        return null;
    }
}
