using LeanVibe.Blueprints.Rules.Behaviour;
using LeanVibe.Blueprints.Rules.Entities;
using LeanVibe.Blueprints.Rules.Lifecycles;
using LeanVibe.Blueprints.Rules.Names;
using LeanVibe.Blueprints.Rules.Permissions;
using LeanVibe.Blueprints.Rules.Products;
using LeanVibe.Blueprints.Rules.Relations;
using LeanVibe.Blueprints.Rules.Screens;
using LeanVibe.Blueprints.Rules.Signals;
using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules;

/// <summary>Everything that must hold before a Blueprint can be approved, in the order in which findings are shown.</summary>
public static class BlueprintRules
{
    internal static IReadOnlyList<Rule> All { get; } =
    [
        // LV01: names and ids
        new IdForm(),
        new UniqueIds(),
        new EntityClash(),
        new MemberClash(),
        new ReservedIds(),
        new QueryWords(),
        new NameText(),
        new LongTexts(),
        new StoryReferences(),
        new StoryFulfilled(),
        new OriginPaths(),

        // LV02: entities and fields
        new HasMembers(),
        new Choices(),
        new Ranges(),
        new Defaults(),
        new Settable(),
        new ComputedSources(),
        new ComputedLoops(),
        new LabelField(),
        new RuleMembers(),
        new RoomForRows(),
        new Samples(),

        // LV03: relations and ownership
        new Targets(),
        new RequiredLoops(),
        new RequiredClear(),
        new CallerDefault(),
        new ManySettings(),
        new OwnershipChain(),
        new OwnerRequired(),

        // LV04: lifecycles
        new HasStates(),
        new TransitionStates(),
        new Reachable(),
        new FinalStates(),
        new DeadEnds(),
        new TransitionRoles(),

        // LV05: roles and permissions
        new References(),
        new OwnScope(),
        new RelatedScope(),
        new StrayVia(),
        new HasOperations(),
        new VisitorChanges(),
        new SeesNothing(),
        new IdleRoles(),
        new Administrator(),
        new AdministratorSignUp(),
        new BlindChanges(),
        new Repeated(),

        // LV06: screens and blocks
        new ScreenRoles(),
        new HasBlocks(),
        new BlockEntity(),
        new BlockFields(),
        new BlockBy(),
        new BlockAnd(),
        new BlockRefs(),
        new BlockMeasure(),
        new BlockContent(),
        new BlockAccess(),
        new ActivityAudience(),
        new KpiAudience(),
        new RoleScreens(),

        // LV07: conditions, effects and actions
        new ConditionLeft(),
        new ConditionComparison(),
        new ConditionRight(),
        new EffectTargets(),
        new EffectValues(),
        new CreateValues(),
        new ActionEntity(),
        new ActionRoles(),
        new ChargesNeedPayments(),
        new InputTypes(),

        // LV08: KPIs, measures and notifications
        new MeasureEntity(),
        new MeasureField(),
        new KpiRoles(),
        new NotificationSource(),
        new NotificationSent(),
        new NotificationReceiver(),
        new NotificationPlaceholders(),

        // LV09: the product as a whole
        new BrandColors(),
        new Currency(),
        new FeePercent(),
        new FeeNeedsCharge(),
        new Languages(),
        new HasScreens(),
        new HasSubstance(),
        new Sizes(),
        new Versions(),
    ];

    /// <summary>All findings of all rules; empty means that the Blueprint can be built.</summary>
    public static IReadOnlyList<Finding> Check(Blueprint blueprint)
    {
        var symbols = new SymbolTable(blueprint);
        return [.. All.SelectMany(rule => rule.Check(symbols))];
    }
}
