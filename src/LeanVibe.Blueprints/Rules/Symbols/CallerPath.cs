namespace LeanVibe.Blueprints.Rules.Symbols;

/// <summary>Follows "entity.relation" steps, in either direction, from a row to the caller or to a row that somebody owns.</summary>
internal static class CallerPath
{
    /// <summary>What is wrong with the path; null when it leads to a person.</summary>
    public static string? Fault(SymbolTable symbols, string from, IReadOnlyList<string> steps)
    {
        if (steps.Count == 0)
        {
            return "it has no steps";
        }

        var at = from;
        foreach (var step in steps)
        {
            if (symbols.FindRelation(step) is not { } found)
            {
                return $"there is no relation \"{step}\"";
            }

            var next = found.Owner.Id == at ? found.Relation.Target : found.Relation.Target == at ? found.Owner.Id : null;
            if (next is null)
            {
                return $"\"{step}\" does not touch {at}";
            }

            at = next;
        }

        return at == Entity.Account || symbols.FindEntity(at) is { Ownership.Length: > 0 } ? null : $"it ends at {at}, whose rows nobody owns";
    }
}
