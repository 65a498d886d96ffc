using LeanVibe.Blueprints;
using LeanVibe.Generation.Contract;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Views.Acceptance;

/// <summary>A transition moves a row on from its states and from no other; an action does what it says for its roles.</summary>
internal static class MoveScenarios
{
    public static IEnumerable<Scenario> Of(Transition move, EntityModel entity, ProductModel product)
    {
        var role = RoleNames.Of(move.Roles.Concat(product.Administrators.Select(r => r.Id)).FirstOrDefault(""), product);
        var thing = EntityOperations.Article(entity.Name.Lower);
        foreach (var start in entity.States.Where(s => move.From.Contains(s.Id)))
        {
            yield return new($"{move.Name}: from {start.Name.ToLowerInvariant()} to {Name(move.To, entity)}", "lifecycle",
            [
                $"Given I am signed in as {role}", $"And there is {thing} with the status \"{start.Name}\"", .. move.Guard.Select(g => $"And {Said(g)}"),
                $"When I choose \"{move.Name}\"", $"Then its status is \"{entity.States.First(s => s.Id == move.To).Name}\"", .. move.Effects.Select(Said),
            ]);
        }

        var closed = entity.States.Where(s => !move.From.Contains(s.Id)).ToList();
        if (closed.Count > 0)
        {
            yield return new($"{move.Name}: not from any other status", "lifecycle",
                [$"Given I am signed in as {role}", $"And there is {thing} with the status <status>", $"When I try to choose \"{move.Name}\"", "Then I am refused", "And its status is still <status>"])
            {
                Examples = ["status", .. closed.Select(s => s.Name)],
            };
        }
    }

    public static Scenario Of(ActionModel action, EntityModel entity, ProductModel product)
    {
        var role = RoleNames.Of(action.Source.Roles.Concat(product.Administrators.Select(r => r.Id)).FirstOrDefault(""), product);
        IEnumerable<string> given = action.Source.OnCollection ? [] : [$"And there is {EntityOperations.Article(entity.Name.Lower)} that I may see"];
        var input = action.Input.Count > 0 ? $" with {string.Join(", ", action.Input.Select(f => f.Name.Lower))}" : "";
        return new(action.Source.Name, "lifecycle",
            [$"Given I am signed in as {role}", .. given, .. action.Source.Guard.Select(g => $"And {Said(g)}"), $"When I choose \"{action.Source.Name}\"{input}", "Then it is done", .. action.Effects.Select(Said)]);
    }

    private static string Name(string state, EntityModel entity) => entity.States.First(s => s.Id == state).Name.ToLowerInvariant();

    private static string Said(Condition condition) => $"its {Words(condition.Left)} is {condition.Is switch
    {
        Comparison.Equal => Words(condition.Right),
        Comparison.NotEqual => $"not {Words(condition.Right)}",
        Comparison.Less => $"less than {Words(condition.Right)}",
        Comparison.LessOrEqual => $"at most {Words(condition.Right)}",
        Comparison.Greater => $"greater than {Words(condition.Right)}",
        Comparison.GreaterOrEqual => $"at least {Words(condition.Right)}",
        Comparison.Present => "given",
        _ => "empty",
    }}";

    private static string Said(Effect effect) => effect.Kind switch
    {
        EffectKind.Set => $"And {Words(effect.Target)} is {Words(effect.Value)}",
        EffectKind.Add => effect.Value.StartsWith('-') ? $"And {Words(effect.Target)} is less by {Words(effect.Value[1..])}" : $"And {Words(effect.Target)} is more by {Words(effect.Value)}",
        EffectKind.Create => $"And {EntityOperations.Article(Words(effect.Target))} is made",
        EffectKind.Move => $"And {(effect.Target.Length > 0 ? $"its {Words(effect.Target)}" : "it")} moves to {Words(effect.Value)}",
        EffectKind.Notify => $"And the message \"{Words(effect.Target)}\" is sent",
        EffectKind.Charge => $"And the {Words(effect.Target)} is charged",
        _ => $"And {EntityOperations.Article(Words(effect.Target))} is drawn",
    };

    /// <summary>"order-line.order>box.stock" reads "the box's stock".</summary>
    private static string Words(string path) => path.Split('>')[^1].TrimStart('=').Replace("input.", "", StringComparison.Ordinal).Split('.') is [var thing, var part]
        ? $"the {thing.Replace('-', ' ')}'s {part.Replace('-', ' ')}"
        : path.TrimStart('=').Replace("input.", "", StringComparison.Ordinal).Replace('-', ' ');
}
