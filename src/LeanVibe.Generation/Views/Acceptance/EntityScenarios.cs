using LeanVibe.Blueprints;
using LeanVibe.Generation.Contract;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Views.Acceptance;

/// <summary>What a story's role may do with an entity, and that others may not.</summary>
internal static class EntityScenarios
{
    private static readonly (OperationKind Kind, string Verb)[] Changes = [(OperationKind.Create, "create"), (OperationKind.Update, "change"), (OperationKind.Delete, "delete")];

    public static IEnumerable<Scenario> Of(EntityModel entity, Story story, ProductModel product, IReadOnlyList<ApiOperation> operations)
    {
        var role = RoleNames.Of(story.Role, product);
        var thing = EntityOperations.Article(entity.Name.Lower);
        foreach (var (kind, verb) in Changes)
        {
            var operation = operations.Single(o => o.Entity == entity.Id && o.Kind == kind);
            if (!operation.Allows(story.Role))
            {
                continue;
            }

            yield return kind == OperationKind.Create ? Creates(entity, role) : Changed(verb, thing, role, operation.Allowed.First(a => a.Role == story.Role).Scope);
            var refused = product.Roles.Select(r => r.Id).Append(Role.Visitor).Where(r => !operation.Allows(r)).ToList();
            if (refused.Count > 0)
            {
                yield return new($"Who may not {verb} {thing}", "permission",
                    ["Given I am <who>", $"When I try to {verb} {thing}", "Then I am refused", $"And every {entity.Name.Lower} is as it was"])
                {
                    Examples = ["who", .. refused.Select(r => r == Role.Visitor ? "a visitor" : $"signed in as {RoleNames.Of(r, product)}")],
                };
            }
        }
    }

    private static Scenario Creates(EntityModel entity, string role)
    {
        var must = entity.Inputs.Where(f => f.Source.Required && f.Source.Default.Length == 0).Select(f => f.Name.Lower).ToList();
        List<string> steps =
        [
            $"Given I am signed in as {role}",
            $"When I create {EntityOperations.Article(entity.Name.Lower)}{(must.Count > 0 ? $" with {string.Join(", ", must)}" : "")}",
            $"Then it is in my list of {entity.Name.Plurals.Lower}",
        ];
        if (must.Count > 0)
        {
            steps.Add($"And without {must[0]} it is refused, and the form says why");
        }

        return new($"{Capital(role)} creates {EntityOperations.Article(entity.Name.Lower)}", "permission", steps);
    }

    private static Scenario Changed(string verb, string thing, string role, Scope scope)
    {
        List<string> steps = [$"Given I am signed in as {role}", $"And there is {thing}{Whose(scope)}", $"When I {verb} it", $"Then it is {verb}d"];
        if (scope != Scope.All)
        {
            steps.Add("And with one of somebody else's I am told that there is none");
        }

        return new($"{Capital(role)} {verb}s {thing}{(scope == Scope.Own ? " of their own" : scope == Scope.Related ? " that concerns them" : "")}", "permission", steps);
    }

    private static string Whose(Scope scope) => scope switch { Scope.Own => " of mine", Scope.Related => " that concerns me", _ => "" };

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
