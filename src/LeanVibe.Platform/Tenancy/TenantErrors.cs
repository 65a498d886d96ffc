using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Tenancy;

public static class TenantErrors
{
    public static Error Unknown(string name) => new("tenant-unknown", $"There is no tenant '{name}'.", ErrorKind.NotFound, "List the tenants to see their names.");

    public static Error SlugTaken(string slug) => new("tenant-slug-taken", $"The name '{slug}' is taken.", ErrorKind.Conflict, "Choose another one.");

    public static Error SlugInvalid(string slug) => new("tenant-slug-invalid", $"'{slug}' is no name for a tenant.", ErrorKind.Invalid, "Use 1 to 40 lower-case letters, digits and dashes, beginning with a letter.");

    public static Error Refuses(Tenant tenant) => new("tenant-inactive", $"'{tenant.Slug}' is {tenant.State.ToString().ToLowerInvariant()}.", ErrorKind.Conflict, "Restore it first.");
}
