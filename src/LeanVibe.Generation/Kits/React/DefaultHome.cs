using LeanVibe.Blueprints;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.React;

/// <summary>The landing page of a product whose Blueprint has none: its promise, what people do with it, a look inside, the way in.</summary>
internal static class DefaultHome
{
    public static Screen For(ProductModel product)
    {
        var about = product.Product;
        var open = product.Entities.FirstOrDefault(e => e.IsPublic && !e.IsLink);
        var stories = product.Source.Stories.Take(6).Select(Item).ToList();
        return new()
        {
            Id = "home",
            Name = "Home",
            Roles = [Role.Visitor],
            Blocks =
            [
                new() { Id = "hero", Kind = BlockKind.Hero, Title = about.Pitch.Length > 0 ? about.Pitch : about.Name, Text = about.Description, Entity = product.Entities.Count > 0 ? product.Entities[0].Id : "" },
                .. stories.Count > 0 ? [new Block { Id = "features", Kind = BlockKind.Features, Title = $"What {about.Name} does", Items = stories }] : (IEnumerable<Block>)[],
                .. open is null ? (IEnumerable<Block>)[] : [new Block { Id = "open", Kind = BlockKind.Cards, Title = open.Name.Plurals.Title, Entity = open.Id }],
                new() { Id = "start", Kind = BlockKind.CallToAction, Title = $"Start with {about.Name}", Text = product.Roles.Any(r => r.SignsUp) ? "Create an account in a minute." : "Sign in and go on where you left off." },
            ],
        };

        ContentItem Item(Story story)
        {
            var role = product.Roles.FirstOrDefault(r => r.Id == story.Role)?.Source.Name;
            var want = story.Want.Length > 0 ? char.ToUpperInvariant(story.Want[0]) + story.Want[1..] : story.Id;
            var benefit = story.Benefit.Length > 0 ? $"So that {story.Benefit.TrimEnd('.')}." : role is null ? "" : $"For every {role.ToLowerInvariant()}.";
            return new(want, benefit);
        }
    }
}
