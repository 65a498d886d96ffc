using HarvestTable.Platform.Notices;

namespace HarvestTable.Features;

/// <summary>The messages that the product sends by itself.</summary>
internal static class ProductNotices
{
    public static NoticeTemplate[] All { get; } =
    [
        new(
            "order-placed",
            "order",
            "",
            "Order {0} is in",
            "Pack it for {1}.",
            static id => Sql.Of(
                $"""
                select a3.row_owner_id from orders t
                join order_lines a1 on a1.order_id = t.id
                join boxes a2 on a2.id = a1.box_id
                join farms a3 on a3.id = a2.farm_id
                where t.id = {id}
                """),
            static id => Sql.Of($"select t.number, substr(cast(t.deliver_on as text), 1, 10) from orders_view t where t.id = {id}"),
            static r => [r.Text(), r.Text()]),
        new(
            "order-delivered",
            "order",
            "deliver",
            "Order {0} was delivered",
            "Enjoy the harvest.",
            static id => Sql.Of($"select t.row_owner_id from orders_view t where t.id = {id}"),
            static id => Sql.Of($"select t.number from orders_view t where t.id = {id}"),
            static r => [r.Text()]),
        new(
            "new-enquiry",
            "enquiry",
            "created",
            "{0}",
            "{1} wrote to you.",
            static id => Sql.Of($"select id from app_accounts where role = 'operator'"),
            static id => Sql.Of($"select t.subject, t.name from enquiries_view t where t.id = {id}"),
            static r => [r.Text(), r.Text()]),
        new(
            "enquiry-answered",
            "enquiry",
            "answer",
            "Your question: {0}",
            "Dear {1}, somebody has taken care of it.",
            static id => Sql.Of(
                $"""
                select a.id from app_accounts a join enquiries_view t on lower(a.email) = lower(t.email) where t.id = {id}
                """),
            static id => Sql.Of($"select t.subject, t.name from enquiries_view t where t.id = {id}"),
            static r => [r.Text(), r.Text()],
            static id => Sql.Of($"select t.email from enquiries_view t where t.id = {id} and t.email is not null")),
    ];
}
