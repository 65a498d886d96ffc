using LeanVibe.Blueprints;
using LeanVibe.Generation.Contract;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Views.Tracing;

/// <summary>Follows the paths that a story says it is fulfilled by.</summary>
internal sealed class Tracer(ProductModel product)
{
    private readonly IReadOnlyList<ApiOperation> _operations = Operations.Of(product);

    public IReadOnlyList<Trace> Trace() => [.. product.Source.Stories.Zip(AcceptanceTests.Of(product), Trace)];

    private Trace Trace(Story story, Feature feature)
    {
        var paths = story.FulfilledBy.Select(p => p.Split('/')).ToList();
        return new(story, [.. paths.SelectMany(p => OperationsOf(p, story)).Distinct()], [.. paths.SelectMany(p => ScreensOf(p, story)).Distinct()], feature);
    }

    private IEnumerable<string> OperationsOf(string[] path, Story story) => path switch
    {
        ["entities", var entity, "lifecycle", "transitions", var move] => Ids(o => o.Entity == entity && o.Kind == OperationKind.Transition && o.Verb == move, story),
        ["entities", var entity, ..] => Ids(o => o.Entity == entity && o.Kind is OperationKind.List or OperationKind.Read or OperationKind.Create or OperationKind.Update or OperationKind.Delete, story),
        ["actions", var action] => Ids(o => o.Verb == action && o.Kind is OperationKind.Action or OperationKind.CollectionAction, story),
        ["screens", var screen] => product.Source.Screens.Where(s => s.Id == screen).SelectMany(s => s.Blocks).SelectMany(b => OperationsOf(b, story)),
        ["kpis", _] => ["getKpis"],
        ["notifications", _] => ["listNotifications"],
        ["integrations", var id] when product.Source.Integrations.Any(i => i.Id == id && i.Kind == IntegrationKind.Payments) => ["getPayment"],
        _ => [],
    };

    private IEnumerable<string> OperationsOf(Block block, Story story) => block.Kind switch
    {
        BlockKind.Kpis => ["getKpis"],
        BlockKind.Activity => ["listActivity"],
        BlockKind.Chart or BlockKind.Report => Ids(o => o.Entity == block.Entity && o.Kind == OperationKind.Summary, story),
        _ => Ids(o => o.Entity == block.Entity && (o.Kind is OperationKind.List or OperationKind.Create || block.Refs.Contains(o.Verb)), story),
    };

    private IEnumerable<string> Ids(Func<ApiOperation, bool> wanted, Story story) => _operations.Where(o => o.Entity.Length > 0 && wanted(o) && o.Allows(story.Role)).Select(o => o.Id);

    private IEnumerable<Screen> ScreensOf(string[] path, Story story) => product.Source.Screens.Where(s => IsFor(s, story.Role) && path switch
    {
        ["screens", var id] => s.Id == id,
        ["entities", var entity, ..] => s.Blocks.Any(b => b.Entity == entity),
        ["actions", var action] => s.Blocks.Any(b => b.Refs.Contains(action)),
        ["kpis", var kpi] => s.Blocks.Any(b => b.Kind == BlockKind.Kpis && (b.Refs.Count == 0 || b.Refs.Contains(kpi))),
        _ => false,
    });

    private static bool IsFor(Screen screen, string role) => screen.Roles.Count == 0 || screen.Roles.Contains(role) || screen.Roles.Contains(Role.Visitor);
}
