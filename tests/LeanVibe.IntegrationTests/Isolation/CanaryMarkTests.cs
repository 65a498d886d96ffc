namespace LeanVibe.IntegrationTests.Isolation;

/// <summary>What <see cref="CanaryTests"/> searches answers with finds what it is meant to find.</summary>
public sealed class CanaryMarkTests
{
    private static readonly Guid Nine = Guid.NewGuid();
    private static readonly Dictionary<Guid, int> ById = new() { [Nine] = 9 };

    [Fact]
    public void A_mark_or_an_id_is_found_wherever_it_stands()
    {
        Assert.Equal([7, 9], Canary.In($"<b>Canary0007</b> {Nine} {Guid.NewGuid()}", ById).Order());
        Assert.Equal([9], Canary.In($"x{Nine.ToString("N").ToUpperInvariant()}", ById));
        Assert.Equal([8], Canary.In("/products/canary0008-2", ById));
        Assert.Empty(Canary.In("canary, 0007", ById));
    }
}
