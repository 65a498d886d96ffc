namespace HarvestTable.Tests.Rows;

public sealed class ProblemTests
{
    [Fact]
    public void What_is_fine_is_no_problem() => Assert.False(new Problems()
        .Text("a", "text", required: true, min: 2, max: 10).Text("a", null)
        .Email("a", "name@example.com", required: true).Email("a", null)
        .Phone("a", "+44 20 7946 0000").Color("a", "#0f766e").Url("a", "https://example.com/x")
        .Choice("a", "x", ["x", "y"], required: true).Choice("a", null, ["x"])
        .Number("a", 5, required: true, min: 1, max: 9).Number("a", null).Present("a", "there")
        .Any);

    [Fact]
    public void What_is_wrong_is_named()
    {
        var problems = new Problems()
            .Text("short", "x", min: 2).Text("long", "xxx", max: 2).Text("missing", " ", required: true)
            .Email("email", "nobody").Phone("phone", "call me").Color("color", "red").Url("url", "ftp://example.com")
            .Choice("choice", "z", ["x"]).Choice("nothing", "", ["x"], required: true)
            .Number("low", 0, min: 1).Number("high", 10, max: 9).Number("huge", 2_000_000_000_000m).Number("none", null, required: true)
            .Present("absent", null);
        var refusal = Assert.Throws<Refusal>(problems.ThrowIfAny);
        Assert.Equal(400, refusal.Status);
    }
}
