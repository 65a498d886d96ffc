using HarvestTable.Platform.Kpis;

namespace HarvestTable.Features;

/// <summary>The figures that the founder steers by.</summary>
internal static class ProductKpis
{
    public static KpiDefinition[] All { get; } =
    [
        new("revenue", "Revenue", new("cast(coalesce(sum(t.total), 0) as numeric(20,4))"), new("orders_view t where t.status = 'paid'"))
        {
            Period = TimeSpan.FromDays(7),
            Target = 1000m,
            IsMoney = true,
            Unit = ProductInfo.Currency,
        },
        new("orders", "Orders", new("cast(coalesce(count(*), 0) as numeric(20,4))"), new("orders_view t where 1 = 1"))
        {
            Period = TimeSpan.FromDays(7),
            Target = 40m,
        },
        new("farms", "Farms", new("cast(coalesce(count(*), 0) as numeric(20,4))"), new("farms_view t where 1 = 1"))
        {
            Period = TimeSpan.FromDays(30),
            Roles = [Roles.Farmer],
        },
    ];
}
