using LeanVibe.Blueprints;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Assembling;

/// <summary>Screens around one interaction: cart, chat, wheel, games, weather, profile.</summary>
internal static class SpecialScreens
{
    public static IEnumerable<Screen> Of(Draft draft)
    {
        Screen?[] screens = [Cart(draft), Chat(draft), Wheel(draft), Current(draft), .. GameScreens.Of(draft), Weather(draft), Profile(draft)];
        return screens.OfType<Screen>().Where(s => s.Roles.Count > 0);
    }

    private static Screen? Cart(Draft draft)
    {
        if (draft.Of("order") is not { } order || draft.Of("order-line") is not { } line || Sell.Sold(draft) is not { } sold)
        {
            return null;
        }

        return new Screen
        {
            Id = "cart", Name = "Cart", Icon = "shopping-basket", Roles = [.. CanCreate(draft, order)],
            Blocks =
            [
                new Block { Id = "cart", Kind = BlockKind.Cart, Title = "Your cart", Entity = order.Id, By = $"{line.Id}.{line.Entity.Relations[0].Id}", And = $"{line.Id}.{sold.Id}", Refs = ["place-order"] },
                new Block { Id = "checkout", Kind = BlockKind.Checkout, Title = "Checkout", Entity = order.Id, Refs = ["pay-by-card"] },
            ],
        };
    }

    private static Screen? Chat(Draft draft)
    {
        if (draft.Kept.FirstOrDefault(k => k.Thing.Access == Access.Message) is not { } message || message.Entity.Relations.FirstOrDefault(r => r.Target != Entity.Account) is not { } room)
        {
            return null;
        }

        var about = draft.ById(room.Target)!;
        var blocks = new List<Block> { new() { Id = "chat", Kind = BlockKind.Chat, Title = about.Thing.Id == "support-ticket" ? "Talk to us" : "Messages", Entity = message.Id, By = room.Id, And = "text" } };
        if (about.Thing.Shape is Shape.Channel || about.Thing.Id == "support-ticket")
        {
            blocks.Add(Blocks.Table(about, about.Plural));
        }

        return new Screen { Id = about.Thing.Id == "support-ticket" ? "support" : "messages", Name = about.Thing.Id == "support-ticket" ? "Support" : "Messages", Icon = "message-square", Roles = [.. CanCreate(draft, message) is var talking && draft.Internal ? talking.Append(draft.Operator.Role.Id) : talking], Blocks = blocks };
    }

    private static Screen? Wheel(Draft draft)
    {
        if (draft.Of("prize") is not { } prize || draft.Of("win") is not { } win || draft.Actions.FirstOrDefault(a => a.Entity == win.Id) is not { } spin)
        {
            return null;
        }

        return new Screen
        {
            Id = "wheel", Name = "Spin the wheel", Icon = "ferris-wheel", Roles = spin.Roles,
            Blocks =
            [
                new Block { Id = "wheel", Kind = BlockKind.Wheel, Title = "Your next prize is one spin away", Entity = prize.Id, By = "name", Refs = [spin.Id] },
                new Block { Id = "wins", Kind = BlockKind.Table, Title = "My " + win.LowerPlural, Entity = win.Id, Fields = ["prize", "won-at"] },
            ],
        };
    }

    /// <summary>What comes week by week is looked for by its week: the words, the dishes, the pieces of the newest one whose day has come.</summary>
    private static Screen? Current(Draft draft) =>
        (from part in draft.Kept
         where part.Thing.View != View.None
         from relation in part.Entity.Relations
         where relation is { Required: true, Cardinality: Cardinality.One }
         let whole = draft.ById(relation.Target)
         where whole?.Thing.Shape == Shape.Reference
         let name = whole.Entity.Fields.Where(f => f is { Type: FieldType.Date, Computed: null }).Select(f => f.Id switch { "week" => "This week", "day" => "Today", "month" => "This month", _ => null }).FirstOrDefault()
         where name is not null
         let roles = draft.Others.Where(p => draft.May(p.Role.Id, part.Id, Operation.Read) && draft.May(p.Role.Id, whole.Id, Operation.Read)).Select(p => p.Role.Id).ToList()
         select new Screen
         {
             Id = Ids.From(name), Name = name, Icon = "calendar-check", Roles = roles,
             Blocks = [Blocks.Browse(part, $"{part.Plural} of {name.ToLowerInvariant()}") with { Id = "now", Filter = [new Condition { Left = relation.Id, Is = Comparison.Equal, Right = "latest" }] }],
         }).FirstOrDefault();

    private static Screen? Weather(Draft draft) => draft.Of("forecast") is not { } forecast ? null : new Screen
    {
        Id = "weather", Name = "Weather", Icon = "cloud-sun", Roles = [Role.Visitor, .. draft.Players.Select(p => p.Role.Id)],
        Blocks =
        [
            new Block { Id = "weather", Kind = BlockKind.Weather, Title = "Local weather", Entity = forecast.Id, By = "day", And = "place" },
            Blocks.Table(forecast, "Forecast"),
        ],
    };

    private static Screen? Profile(Draft draft) => draft.Kept.FirstOrDefault(k => k.Thing.Access == Access.Profile) is not { } profile ? null : new Screen
    {
        Id = Ids.From("my-" + profile.Id), Name = "My " + (profile.Lower == "cv" ? "CV" : profile.Lower), Icon = "circle-user", Roles = [.. CanCreate(draft, profile)],
        Blocks = [new Block { Id = "profile", Kind = BlockKind.Profile, Title = "About you", Entity = profile.Id }, .. Own(draft)],
    };

    /// <summary>What a member has shared with the others.</summary>
    private static IEnumerable<Block> Own(Draft draft) =>
        from kept in draft.Kept.Where(k => k.Thing.Access == Access.Community && k.Thing.Shape is Shape.Content or Shape.Media).Take(2)
        let mine = Blocks.OfCaller(kept)
        where mine.Count > 0
        select Blocks.Browse(kept, "My " + kept.LowerPlural) with { Id = Ids.From("my-" + kept.LowerPlural), Filter = mine };

    internal static IEnumerable<string> CanCreate(Draft draft, Kept kept) =>
        draft.Others.Where(p => draft.May(p.Role.Id, kept.Id, Operation.Create)).Select(p => p.Role.Id);
}
