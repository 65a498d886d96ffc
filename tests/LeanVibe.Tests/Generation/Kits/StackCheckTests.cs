using LeanVibe.Blueprints;
using LeanVibe.Generation;

namespace LeanVibe.Tests.Generation.Kits;

public sealed class StackCheckTests
{
    [Theory]
    [InlineData("aspnet", "react", "none", "")]
    [InlineData("cobol", "react", "none", "LG0101")]
    [InlineData("none", "react", "none", "LG0102")]
    [InlineData("aspnet", "none", "none", "LG0103")]
    public void A_stack_can_be_built_run_and_seen(string server, string web, string mobile, string code)
    {
        var generated = Generator.Generate(Reference.Blueprint with { Stack = new() { Server = server, Web = web, Mobile = mobile } });

        Assert.Equal(code, string.Join(' ', generated.Findings.Select(f => f.Code)));
        Assert.Equal(code.Length == 0, generated.Files is not null);
        Assert.All(generated.Findings, f => Assert.NotEmpty(f.Mend));
    }
}
