using LeanVibe.Blueprints;

namespace LeanVibe.Generation.Refining;

/// <summary>One role may do one thing to the rows that the scope reaches.</summary>
/// <param name="Role">A role's id or <see cref="Role.Visitor"/>.</param>
/// <param name="Via">For Scope.Related, the steps from the row to the caller.</param>
public sealed record Grant(string Role, Operation Operation, Scope Scope, IReadOnlyList<Step> Via);

/// <summary>One relation followed from a row to others.</summary>
/// <param name="Forward">True: through the foreign key of this row. False: to the rows whose foreign key points here.</param>
public sealed record Step(RelationModel Relation, bool Forward)
{
    public string To => Forward ? Relation.Target : Relation.Owner;
}

/// <summary>Turns permissions and paths into grants and directed steps.</summary>
public static class Grants
{
    internal static IReadOnlyList<Grant> For(Entity entity, Blueprint blueprint, IReadOnlyDictionary<string, RelationModel> relations) =>
    [
        .. from permission in blueprint.Permissions
           where permission.Entity == entity.Id
           from operation in permission.Operations.Distinct()
           select new Grant(permission.Role, operation, permission.Scope, Walk(entity.Id, permission.Via, relations)),
    ];

    /// <summary>Directs "entity.relation" paths, beginning at <paramref name="from"/>.</summary>
    public static IReadOnlyList<Step> Walk(string from, IEnumerable<string> paths, IReadOnlyDictionary<string, RelationModel> relations)
    {
        var steps = new List<Step>();
        foreach (var path in paths)
        {
            var relation = relations[path];
            steps.Add(new(relation, relation.Owner == from));
            from = steps[^1].To;
        }

        return steps;
    }
}
