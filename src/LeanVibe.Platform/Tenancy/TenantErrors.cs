using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy.Lifecycle;

namespace LeanVibe.Platform.Tenancy;

public static class TenantErrors
{
    public static Error Unknown(string name) => new("tenant-unknown", $"There is no tenant '{name}'.", ErrorKind.NotFound, "List the tenants to see their names.");

    public static Error ProductUnknown(string slug) => new("product-unknown", $"There is no product '{slug}'.", ErrorKind.NotFound, "List the products to see their names.");

    public static Error NotOwned { get; } = new("organisation-not-owned", "You own no such organisation.", ErrorKind.NotFound, "Ask one of its owners.");

    public static Error NotOperator { get; } = new("operator-only", "Only whoever runs the platform does this.", ErrorKind.Forbidden, "Ask them; your own products and organisations have pages for it.");

    public static Error NotDeleted(Tenant tenant) => new("tenant-not-deleted", $"'{tenant.Slug}' is {Word(tenant.State)}: only what was deleted is erased.", ErrorKind.Conflict, "Delete it first; until it is erased it can be restored.");

    public static Error ErasureIncomplete(IReadOnlyList<string> left) =>
        new("erasure-incomplete", $"Something is left, and no receipt was written: {string.Join(", ", left.Take(10))}.", ErrorKind.Conflict, "Remove it and erase again; the platform tries by itself every hour.");

    public static Error IsPersonal { get; } = new("tenant-personal", "The founder at this machine cannot be paused, archived or deleted.", ErrorKind.Conflict, "Do it with a product or an organisation.");

    public static Error MayNot(Tenant tenant, TenantMove move) =>
        new("tenant-move-refused", $"'{tenant.Slug}' is {Word(tenant.State)}, and from there the way does not lead to '{Word(TenantMoves.TargetOf(move))}'.", ErrorKind.Conflict, tenant.State == TenantState.Active ? "There is nothing to restore." : "Restore it first.");

    public static Error Rests(string slug, TenantState state) => new("product-rests", $"'{slug}' or its organisation is {Word(state)}.", ErrorKind.Conflict, "Restore it first.");

    public static Error SlugTaken(string slug) => new("tenant-slug-taken", $"The name '{slug}' is taken.", ErrorKind.Conflict, "Choose another one.");

    public static Error SlugInvalid(string slug) => new("tenant-slug-invalid", $"'{slug}' is no name for a tenant.", ErrorKind.Invalid, "Use 1 to 40 lower-case letters, digits and dashes, beginning with a letter.");

    public static Error Refuses(Tenant tenant) => new("tenant-inactive", $"'{tenant.Slug}' is {Word(tenant.State)}.", ErrorKind.Conflict, "Restore it first.");

    private static string Word(TenantState state) => state.ToString().ToLowerInvariant();
}
