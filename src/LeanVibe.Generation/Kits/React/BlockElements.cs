using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Naming;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.React;

/// <summary>Turns a block into the element that shows it; one whose entity or action is missing shows nothing.</summary>
internal static class BlockElements
{
    public static IEnumerable<BlockElement> Of(Block block, Screen screen, ProductModel product)
    {
        var entity = product.FindEntity(block.Entity);
        var element = new ElementWriter(block, screen, entity, product);
        return block.Kind switch
        {
            BlockKind.Hero => [element.Begin("Hero", "@/character").Text("title", Titled(block, product)).Given("text", block.Text).Build()],
            BlockKind.Features or BlockKind.Steps or BlockKind.Pricing or BlockKind.Faq or BlockKind.Team =>
                block.Items.Count == 0 ? [] : [element.Begin(block.Kind.ToString()).Head().Items(withIcons: block.Kind == BlockKind.Features).Build()],
            BlockKind.Content => [element.Begin("Content").Head().Items(withIcons: false).Build()],
            BlockKind.Assistant => [element.Begin("Assistant").Head().Items(withIcons: false).Build()],
            BlockKind.CallToAction => [element.Begin("CallToAction").Text("title", Titled(block, product)).Given("text", block.Text).Items(withIcons: false).Build()],
            BlockKind.Kpis => [element.Begin("Kpis").Head().Literal("only", Js.Texts(block.Refs)).Build()],
            BlockKind.Activity => [element.Begin("Activity").Head().Build()],
            BlockKind.Chart => Chart(element, block, product),
            BlockKind.Weather => [entity is null ? element.Begin("Weather").Head().Build() : element.Begin("Weather").Collection().Build()],
            _ when entity is null => [],
            BlockKind.Table or BlockKind.Cards or BlockKind.Gallery or BlockKind.Kanban or BlockKind.Calendar or BlockKind.Timeline or BlockKind.Detail or BlockKind.Flashcards =>
                [element.Begin(block.Kind.ToString()).Collection().Build()],
            BlockKind.Map => [element.Begin("PlaceMap").Collection().Build()],
            BlockKind.Form or BlockKind.Contact => [element.Begin(block.Kind.ToString()).Head().Entity().Fields().Build()],
            BlockKind.Wizard => [element.Begin("Wizard").Head().Entity().Literal("steps", Steps(block, entity)).Build()],
            BlockKind.Profile => [element.Begin("Profile").Head().Entity().Build()],
            BlockKind.Cart when CartParts.Of(block, product) is not null => [element.Begin("Cart").Head().Entity().Literal("steps", Js.Texts(block.Refs)).Build()],
            BlockKind.Cart => [element.Begin("Table").Collection().Build()],
            BlockKind.Checkout => [element.Begin("Checkout").Head().Entity().Literal("steps", Js.Texts(Paying(block, entity))).Build()],
            BlockKind.Chat => [element.Begin("Chat").Head().Entity().Given("by", block.By).Given("and", block.And).Build()],
            BlockKind.Quiz => [element.Begin("Quiz").Collection().Given("results", block.Refs.FirstOrDefault(r => product.FindEntity(r) is not null) ?? "").Text("game", screen.Name).Text("mode", Casing.Camel(block.Mode.ToString())).Build()],
            BlockKind.Wheel => [element.Begin("Wheel").Collection().Literal("action", Action(block, product)).Build()],
            BlockKind.Download => [element.Begin("Download").Collection().Given("action", block.Refs.Count > 0 ? block.Refs[0] : "").Build()],
            BlockKind.Report => [element.Begin("Report").Head().Entity().Given("by", block.By).Literal("measure", block.Measure is { } m ? Measured(m) : null).Build()],
            _ => [],
        };
    }

    private static string Titled(Block block, ProductModel product) =>
        block.Title.Length > 0 ? block.Title : product.Product.Pitch.Length > 0 ? product.Product.Pitch : product.Product.Name;

    private static IEnumerable<BlockElement> Chart(ElementWriter element, Block block, ProductModel product)
    {
        var measure = block.Measure ?? new Measure { Function = Aggregate.Count, Entity = block.Entity };
        if (measure.Entity != Entity.Account && product.FindEntity(measure.Entity) is null)
        {
            return [];
        }

        var filter = block.Filter.Concat(measure.Where).ToList();
        return
        [
            element.Begin("Chart").Head().Text("kind", Casing.Camel(block.Chart.ToString())).Literal("measure", Measured(measure))
                .Text("by", block.By.Length > 0 ? block.By : "created").Given("and", block.And).Filter(filter).Build(),
        ];
    }

    private static string Measured(Measure measure) => Js.Object(
        ("function", Js.Text(measure.Function == Aggregate.Product ? "sum" : Casing.Camel(measure.Function.ToString()))),
        ("entity", Js.Text(measure.Entity)),
        ("field", Js.Given(measure.Field)));

    /// <summary>An item's text names the fields of its step; a wizard without items asks for a few fields at a time.</summary>
    private static string Steps(Block block, EntityModel entity)
    {
        const int perStep = 4;
        var ids = entity.Inputs.Select(f => f.Id).Concat(entity.Relations.Where(r => !r.Source.DefaultsToCaller).Select(r => r.Id)).ToList();
        var steps = block.Items.Count > 0
            ? block.Items.Select(i => (i.Title, Fields: i.Text.Split([',', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(ids.Contains).ToList()))
            : ids.Chunk(perStep).Select((fields, i) => (Title: $"Step {i + 1}", Fields: fields.ToList()));
        var list = steps.Where(s => s.Fields.Count > 0).DefaultIfEmpty(("Details", ids));
        return Js.List(list.Select(s => Js.Object(("title", Js.Text(s.Item1)), ("fields", Js.Texts(s.Item2)))));
    }

    /// <summary>The transitions that the block names, else those that charge.</summary>
    private static IEnumerable<string> Paying(Block block, EntityModel entity) =>
        block.Refs.Count > 0 ? block.Refs : entity.Transitions.Where(t => t.Effects.Any(e => e.Kind == EffectKind.Charge)).Select(t => t.Id);

    private static string? Action(Block block, ProductModel product) => (
        from entity in product.Entities
        from action in entity.CollectionActions
        where block.Refs.Contains(action.Id)
        select Js.Object(("path", Js.Text($"{entity.Name.Plurals.Kebab}/{action.Id}")), ("name", Js.Text(action.Source.Name)), ("roles", Js.Texts(action.Source.Roles)))).FirstOrDefault();
}
