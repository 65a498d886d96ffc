using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Rules;

namespace LeanVibe.Generation.Kits;

/// <summary>The stack names kits that exist.</summary>
internal static class StackCheck
{
    public static IEnumerable<Finding> Check(Stack stack) =>
    [
        .. Check("server", stack.Server, KitList.Servers),
        .. Check("web", stack.Web, KitList.Webs),
        .. Check("mobile", stack.Mobile, KitList.Mobiles),
    ];

    private static IEnumerable<Finding> Check(string part, string id, IReadOnlyList<IKit> kits)
    {
        if (id != KitList.None && kits.All(k => k.Id != id))
        {
            var known = string.Join(", ", kits.Select(k => k.Id).Append(KitList.None));
            yield return new("LG0101", Severity.Error, $"stack/{part}", $"There is no {part} kit '{id}'.", $"Choose one of: {known}.");
        }
    }
}
