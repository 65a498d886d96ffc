using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Naming;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.React;

/// <summary>Collects the attributes and imports of one block's element.</summary>
internal sealed class ElementWriter(Block block, Screen screen, EntityModel? entity, ProductModel product)
{
    private readonly List<string> _attributes = [];
    private readonly List<Import> _imports = [];
    private string _component = "";

    public ElementWriter Begin(string component, string? module = null)
    {
        _component = component;
        _imports.Add(new(component, module ?? $"@/blocks/{BlockFiles.Of(component)}"));
        return Text("id", block.Id);
    }

    /// <summary>The heading, unless the screen's own says the same already.</summary>
    public ElementWriter Head() => (RepeatsScreen ? Text("title", "") : Given("title", block.Title)).Given("text", block.Text);

    public ElementWriter Entity()
    {
        _imports.Add(new(Features.ConstantOf(entity!), $"@/features/{Features.FolderOf(entity!)}/model"));
        return Literal("entity", Features.ConstantOf(entity!));
    }

    private bool RepeatsScreen => string.Equals(block.Title.Length > 0 ? block.Title : entity?.Name.Plurals.Title, screen.Name, StringComparison.OrdinalIgnoreCase);

    public ElementWriter Fields() => block.Fields.Count > 0 ? Literal("fields", Js.Texts(block.Fields)) : this;

    public ElementWriter Collection() => Head().Entity().Fields().Given("by", block.By).Given("and", block.And).Filter(block.Filter).Brief();

    /// <summary>On a landing page a shelf is a taste.</summary>
    private ElementWriter Brief()
    {
        if (block.Kind is BlockKind.Cards or BlockKind.Gallery && screen.Blocks is [{ Kind: BlockKind.Hero }, ..])
        {
            _attributes.Add("brief");
        }

        return this;
    }

    public ElementWriter Filter(IReadOnlyList<Condition> conditions) => conditions.Count == 0 ? this : Literal("filter", Js.List(conditions.Select(c =>
        Js.Object(("left", Js.Text(c.Left)), ("is", Js.Text(Casing.Camel(c.Is.ToString()))), ("right", Js.Text(c.Right))))));

    public ElementWriter Items(bool withIcons) => Literal("items", Js.List(block.Items.Select(i => Item(i, withIcons))));

    public ElementWriter Text(string name, string value)
    {
        _attributes.Add($"{name}={Js.Attribute(value)}");
        return this;
    }

    public ElementWriter Given(string name, string value) => value.Length > 0 ? Text(name, value) : this;

    public ElementWriter Literal(string name, string? literal)
    {
        if (literal is not null)
        {
            _attributes.Add($"{name}={{{literal}}}");
        }

        return this;
    }

    public BlockElement Build() => new(_component, _attributes, _imports);

    private string Item(ContentItem item, bool withIcon)
    {
        var icon = withIcon ? Icons.ForItem(item) : null;
        if (icon is not null)
        {
            _imports.Add(new(Icons.Component(icon), "lucide-react"));
        }

        return Js.Object(("title", Js.Text(item.Title)), ("text", Js.Text(item.Text)), ("link", Link(item.Link)), ("icon", icon is null ? null : Icons.Component(icon)));
    }

    /// <summary>A screen's id becomes its address; other schemes than the web's and the mail's are left out.</summary>
    private string? Link(string link) =>
        product.Source.Screens.Any(s => s.Id == link) ? Js.Text($"/{link}")
        : link.StartsWith('/') || link.StartsWith("https://", StringComparison.Ordinal) || link.StartsWith("http://", StringComparison.Ordinal) || link.StartsWith("mailto:", StringComparison.Ordinal) ? Js.Text(link)
        : null;
}
