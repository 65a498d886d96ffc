using LeanVibe.Generation.Views;

namespace LeanVibe.Tests.Generation.Views;

public sealed class DatabaseSchemaTests
{
    private static readonly string Sql = DatabaseSchema.Sql(Reference.Blueprint);

    [Theory]
    [InlineData("create table order_lines (")]
    [InlineData("  farm_id uuid not null references farms (id) on delete cascade")]
    [InlineData("  price bigint not null")]
    [InlineData("  status text not null default 'draft' check (status in ('draft', 'placed', 'paid', 'delivered', 'cancelled'))")]
    [InlineData("  unique (order_id, box_id)")]
    [InlineData("  slot_id uuid references delivery_slots (id) on delete set null")]
    public void It_says(string line) => Assert.Contains($"\n{line}", "\n" + Sql, StringComparison.Ordinal);

    [Fact]
    public void What_is_computed_has_no_column() => Assert.DoesNotContain("\n  subtotal ", Sql, StringComparison.Ordinal);
}
