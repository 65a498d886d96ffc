using LeanVibe.Hosting.Routing;

namespace LeanVibe.Tests.Hosting;

public sealed class ProductHostTests
{
    [Theory]
    [InlineData("farm-boxes.localhost", "farm-boxes")]
    [InlineData("Farm-Boxes.LOCALHOST", "farm-boxes")]
    [InlineData("localhost", null)]
    [InlineData(".localhost", null)]
    [InlineData("a.b.localhost", null)]
    [InlineData("127.0.0.1", null)]
    [InlineData("localhost.example.com", null)]
    public void A_products_name_is_the_one_label_before_localhost(string host, string? slug) => Assert.Equal(slug, ProductHost.SlugOf(host));
}
