using LeanVibe.Blueprints;
using LeanVibe.Elicitation;

namespace LeanVibe.Tests.Elicitation;

/// <summary>Every element answers why it is there.</summary>
public sealed class TraceTests
{
    private static readonly Blueprint Blueprint = BriefReader.Read("A market where brewers list beers with a price and an alcohol level, and pubs order them. Only moderators may approve listings. Pubs write reviews.").Blueprint!;

    [Fact]
    public void Every_element_has_one_reason()
    {
        var paths = Blueprint.Origins.Select(o => o.Path).ToList();

        Assert.Equal(paths.Distinct(), paths);
        Assert.All(Blueprint.Roles, r => Assert.Contains($"roles/{r.Id}", paths));
        Assert.All(Blueprint.Entities.SelectMany(e => e.Fields.Select(f => $"entities/{e.Id}/fields/{f.Id}").Concat(e.Relations.Select(r => $"entities/{e.Id}/relations/{r.Id}"))), p => Assert.Contains(p, paths));
        Assert.All(Blueprint.Entities.Where(e => e.Lifecycle is not null), e => Assert.Contains($"entities/{e.Id}/lifecycle", paths));
        Assert.All(Blueprint.Permissions, p => Assert.Contains($"permissions/{p.Role}/{p.Entity}/{p.Scope.ToString().ToLowerInvariant()}", paths));
        Assert.All(Blueprint.Screens.SelectMany(s => s.Blocks.Select(b => $"screens/{s.Id}/blocks/{b.Id}")), p => Assert.Contains(p, paths));
        Assert.All(Blueprint.Stories, s => Assert.Contains($"stories/{s.Id}", paths));
    }

    [Theory]
    [InlineData("entities/beer", "beers")]
    [InlineData("entities/beer/fields/price", "price")]
    [InlineData("roles/brewer", "brewers")]
    [InlineData("permissions/pub/order/own", "pubs order")]
    public void What_the_founder_said_is_quoted(string path, string words)
    {
        var origin = Blueprint.Origins.Single(o => o.Path == path);

        Assert.Equal(OriginKind.Founder, origin.Kind);
        Assert.Contains(words, origin.Quote, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void What_nobody_said_names_its_pack_or_rule() =>
        Assert.All(Blueprint.Origins.Where(o => o.Kind != OriginKind.Founder), o => Assert.NotEmpty(o.Source));
}
