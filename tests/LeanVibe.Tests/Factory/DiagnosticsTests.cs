using LeanVibe.Factory.Build;

namespace LeanVibe.Tests.Factory;

public sealed class DiagnosticsTests
{
    private readonly Workspace _workspace = new("/repository");

    [Fact]
    public void A_compilers_error_names_file_line_and_code()
    {
        var found = Assert.Single(Diagnostics.Of(
            "/repository/server/src/A.cs(12,5): error CS0103: The name 'x' does not exist [/repository/server/A.csproj]\n",
            "/repository/server",
            _workspace));

        Assert.Equal(new Diagnostic("server/src/A.cs", "12", "CS0103", "The name 'x' does not exist"), found);
        Assert.Equal("server/src/A.cs:12", found.Place);
    }

    [Fact]
    public void TypeScript_speaks_the_same_way()
    {
        var found = Assert.Single(Diagnostics.Of("src/app.tsx(3,7): error TS2322: Type 'string' is not assignable to type 'number'.\n", "/repository/web", _workspace));

        Assert.Equal(("web/src/app.tsx:3", "TS2322"), (found.Place, found.Code));
    }

    [Fact]
    public void The_same_complaint_twice_is_one()
    {
        const string Line = "src/app.tsx(3,7): error TS1: No.\n";

        Assert.Single(Diagnostics.Of(Line + Line, "/repository/web", _workspace));
    }

    [Fact]
    public void Ordinary_output_is_no_complaint() => Assert.Empty(Diagnostics.Of("Build succeeded.\n    0 Warning(s)\nvite: built in 300 ms\n", "/repository", _workspace));
}
