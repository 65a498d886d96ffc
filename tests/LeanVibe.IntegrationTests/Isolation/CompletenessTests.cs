using System.Reflection;
using LeanVibe.Data.Keys;
using LeanVibe.Data.Tenancy;
using LeanVibe.IntegrationTests.Databases;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Tenancy.Erasing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.IntegrationTests.Isolation;

/// <summary>Nothing was forgotten: read from the model, and on PostgreSQL from the server's own catalogue by the start-up check.</summary>
public abstract class CompletenessTests(PostgresServer? server) : IsolationSuite(server)
{
    [Fact]
    public void Every_column_says_what_kind_of_data_it_holds()
    {
        using var db = OpenShared();
        var silent =
            from type in db.Model.GetEntityTypes()
            from property in type.GetProperties()
            where property.PropertyInfo?.GetCustomAttribute<ClassifiedAttribute>() is null
            select $"{type.ClrType.Name}.{property.Name}";
        Assert.True(!silent.Any(), $"Put [Classified(...)] on {string.Join(", ", silent)}.");
    }

    [Fact]
    public void Every_tenants_table_has_the_filter_and_an_index_that_begins_with_the_tenant()
    {
        using var db = OpenShared();
        foreach (var type in db.Model.GetEntityTypes().Where(t => typeof(TenantRow).IsAssignableFrom(t.ClrType)))
        {
            Assert.True(type.GetDeclaredQueryFilters().Count == 1, $"{type.ClrType.Name} has no filter.");
            var first = type.GetIndexes().Select(i => i.Properties[0].Name).Append(type.FindPrimaryKey()!.Properties[0].Name);
            Assert.True(first.Contains(nameof(TenantRow.Tenant)), $"Let the key or an index of {type.ClrType.Name} begin with Tenant.");
        }
    }

    [Fact]
    public void Every_tenants_table_is_erased_by_exactly_one_part_of_the_platform()
    {
        using var db = OpenShared();
        var owned = Database.Services.GetServices<ITenantDataOwner>().SelectMany(o => o.Tables).ToList();
        var tables = TenantRules.TablesOf(db.Model);
        Assert.True(tables.SetEquals(owned), $"Name these in the Tables of exactly one ITenantDataOwner, which removes their rows: {string.Join(", ", tables.Except(owned).Concat(owned.Except(tables)))}.");
        Assert.Equal(owned.Distinct().Count(), owned.Count);
    }

    [Fact]
    public void A_shared_row_holds_nothing_that_would_be_sealed_without_saying_why()
    {
        using var db = OpenShared();
        foreach (var type in db.Model.GetEntityTypes().Where(t => typeof(SharedRow).IsAssignableFrom(t.ClrType)))
        {
            Assert.True(SealedColumns.Of(type).Properties.Count == 0, $"{type.ClrType.Name} is shared: it may hold ids and states alone.");
        }
    }

    public sealed class OnSqlite() : CompletenessTests(null);

    public sealed class OnPostgres(PostgresServer server) : CompletenessTests(server);
}
