using LeanVibe.Blueprints.Naming;

namespace LeanVibe.Tests.Blueprints.Naming;

public sealed class CasingTests
{
    [Theory]
    [InlineData("Order line", "OrderLine", "orderLine", "order_line", "order-line", "Order Line", "Order line")]
    [InlineData("order-line", "OrderLine", "orderLine", "order_line", "order-line", "Order Line", "Order line")]
    [InlineData("orderLine", "OrderLine", "orderLine", "order_line", "order-line", "Order Line", "Order line")]
    [InlineData("HTTPServer2Go", "HttpServer2Go", "httpServer2Go", "http_server2_go", "http-server2-go", "Http Server2 Go", "Http server2 go")]
    [InlineData("Farmer's market", "FarmersMarket", "farmersMarket", "farmers_market", "farmers-market", "Farmers Market", "Farmers market")]
    [InlineData("Café Über-Straße", "CafeUeberStrasse", "cafeUeberStrasse", "cafe_ueber_strasse", "cafe-ueber-strasse", "Cafe Ueber Strasse", "Cafe ueber strasse")]
    [InlineData("  <b>/../x ", "BX", "bX", "b_x", "b-x", "B X", "B x")]
    [InlineData("日本", "", "", "", "", "", "")]
    [InlineData("", "", "", "", "", "", "")]
    public void Every_case_of_a_name(string name, string pascal, string camel, string snake, string kebab, string title, string sentence)
    {
        Assert.Equal(pascal, Casing.Pascal(name));
        Assert.Equal(camel, Casing.Camel(name));
        Assert.Equal(snake, Casing.Snake(name));
        Assert.Equal(kebab, Casing.Kebab(name));
        Assert.Equal(title, Casing.Title(name));
        Assert.Equal(sentence, Casing.Sentence(name));
    }
}
