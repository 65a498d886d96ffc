using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Rules;

namespace LeanVibe.Generation.Kits;

/// <summary>The stack names kits that exist, and makes a product that can be run and seen.</summary>
internal static class StackCheck
{
    public static IEnumerable<Finding> Check(Stack stack) =>
    [
        .. Check("server", stack.Server, KitList.Servers),
        .. Check("web", stack.Web, KitList.Webs),
        .. Check("mobile", stack.Mobile, KitList.Mobiles),
        .. Whole(stack),
    ];

    private static IEnumerable<Finding> Whole(Stack stack)
    {
        if (stack.Server == KitList.None)
        {
            yield return new("LG0102", Severity.Error, "stack/server", "Without a server the product keeps nothing and cannot be run.", $"Choose one of: {string.Join(", ", KitList.Servers.Select(k => k.Id))}.");
        }

        if (stack.Web == KitList.None && stack.Mobile == KitList.None)
        {
            yield return new("LG0103", Severity.Error, "stack/web", "With neither a web nor a mobile client nobody can see the product.", $"Choose one of: {string.Join(", ", KitList.Webs.Select(k => k.Id))}.");
        }
    }

    private static IEnumerable<Finding> Check(string part, string id, IReadOnlyList<IKit> kits)
    {
        if (id != KitList.None && kits.All(k => k.Id != id))
        {
            var known = string.Join(", ", kits.Select(k => k.Id).Append(KitList.None));
            yield return new("LG0101", Severity.Error, $"stack/{part}", $"There is no {part} kit '{id}'.", $"Choose one of: {known}.");
        }
    }
}
