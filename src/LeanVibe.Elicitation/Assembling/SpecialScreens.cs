using LeanVibe.Blueprints;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Assembling;

/// <summary>Screens around one interaction: cart, chat, profile, wheel, quiz, flashcards, weather, wizard.</summary>
internal static class SpecialScreens
{
    public static IEnumerable<Screen> Of(Draft draft)
    {
        Screen?[] screens = [Cart(draft), Chat(draft), Wheel(draft), Quiz(draft), Flashcards(draft), Weather(draft), Profile(draft)];
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
        if (draft.Of("message") is not { } message || message.Entity.Relations.FirstOrDefault(r => r.Target != Entity.Account) is not { } room)
        {
            return null;
        }

        var about = draft.ById(room.Target)!;
        var blocks = new List<Block> { new() { Id = "chat", Kind = BlockKind.Chat, Title = "Messages", Entity = message.Id, By = room.Id, And = "text" } };
        if (about.Thing.Shape is Shape.Channel)
        {
            blocks.Add(Blocks.Table(about, about.Plural));
        }

        return new Screen { Id = "messages", Name = "Messages", Icon = "message-square", Roles = [.. CanCreate(draft, message)], Blocks = blocks };
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

    private static Screen? Quiz(Draft draft)
    {
        var asked = draft.OfShape(Shape.Quizzed).FirstOrDefault();
        if (asked is null || draft.Of("quiz-result") is not { } result)
        {
            return null;
        }

        return new Screen
        {
            Id = "quiz", Name = "Quiz", Icon = "circle-question-mark", Roles = [.. CanCreate(draft, result)],
            Blocks =
            [
                .. Games(draft, asked, result),
                new Block { Id = "results", Kind = BlockKind.Table, Title = "My results", Entity = result.Id, Fields = Blocks.Columns(result) },
            ],
        };
    }

    private static IEnumerable<Block> Games(Draft draft, Kept asked, Kept result)
    {
        yield return new Block { Id = "quiz", Kind = BlockKind.Quiz, Title = "Test yourself", Entity = asked.Id, And = asked.Thing.And, By = asked.Thing.By, Refs = [result.Id] };
    }

    private static Screen? Flashcards(Draft draft)
    {
        var asked = draft.OfShape(Shape.Quizzed).FirstOrDefault();
        if (asked is null || !(draft.Can("flashcards") || draft.Can("word-games")))
        {
            return null;
        }

        return new Screen
        {
            Id = "flashcards", Name = "Flashcards", Icon = "layers", Roles = [.. draft.Others.Select(p => p.Role.Id)],
            Blocks = [new Block { Id = "cards", Kind = BlockKind.Flashcards, Title = "Turn the card", Entity = asked.Id, And = asked.Thing.And, By = asked.Thing.By }],
        };
    }

    private static Screen? Weather(Draft draft) => draft.Of("forecast") is not { } forecast ? null : new Screen
    {
        Id = "weather", Name = "Weather", Icon = "cloud-sun", Roles = [Role.Visitor, .. draft.Players.Select(p => p.Role.Id)],
        Blocks =
        [
            new Block { Id = "weather", Kind = BlockKind.Weather, Title = "Local weather", Entity = forecast.Id, By = "day", And = "place" },
            Blocks.Table(forecast, "Forecast"),
        ],
    };

    private static Screen? Profile(Draft draft) => draft.Of("profile") is not { } profile ? null : new Screen
    {
        Id = "my-profile", Name = "My profile", Icon = "circle-user", Roles = [.. CanCreate(draft, profile)],
        Blocks = [new Block { Id = "profile", Kind = BlockKind.Profile, Title = "About you", Entity = profile.Id }],
    };

    private static IEnumerable<string> CanCreate(Draft draft, Kept kept) =>
        draft.Others.Where(p => draft.May(p.Role.Id, kept.Id, Operation.Create)).Select(p => p.Role.Id);
}
