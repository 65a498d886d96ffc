using LeanVibe.Blueprints;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Contract;

/// <summary>Every operation of a product's API, derived from its Blueprint: what tests, views and documents share.</summary>
public static class Operations
{
    public static IReadOnlyList<ApiOperation> Of(Blueprint blueprint) => Of(Refiner.Refine(blueprint));

    public static IReadOnlyList<ApiOperation> Of(ProductModel product)
    {
        var who = new AccessList(product);
        return WithUniqueIds([.. PlatformOperations.Of(who, product), .. InBlueprintOrder(product).SelectMany(e => EntityOperations.Of(e, who))]);
    }

    /// <summary>The order in which the founder named things, not the order in which rows are created.</summary>
    internal static IEnumerable<EntityModel> InBlueprintOrder(ProductModel product) => product.Source.Entities.Select(e => product.Entity(e.Id));

    /// <summary>A transition called "create", or an entity called "me", gives way to what has the name already.</summary>
    private static IReadOnlyList<ApiOperation> WithUniqueIds(IReadOnlyList<ApiOperation> operations)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. operations.Select(o => o with { Id = Free(o.Id) })];

        string Free(string id)
        {
            var free = id;
            for (var number = 2; !taken.Add(free); number++)
            {
                free = $"{id}{number}";
            }

            return free;
        }
    }
}
