using LeanVibe.Data.Keys;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Data.Tenancy;

/// <summary>For whom a context is opened, and what opens that tenant's sealed columns.</summary>
internal sealed record TenantAccess(TenantId Tenant, DataKeys Keys);
