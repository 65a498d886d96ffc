namespace LeanVibe.Tests.Architecture;

/// <summary>The arrows of the solution point one way.</summary>
/// <remarks>
/// <code>
/// Cli ─► Web ─► Data ─► Factory ─┬─► Elicitation ─► Blueprints
///                                ├─► Generation ──► Blueprints
///                                └─► Hosting ─► Platform
/// </code>
/// </remarks>
public sealed class DependencyTests
{
    private static readonly Dictionary<string, string[]> Arrows = new(StringComparer.Ordinal)
    {
        ["LeanVibe.Blueprints"] = [],
        ["LeanVibe.Platform"] = [],
        ["LeanVibe.Elicitation"] = ["LeanVibe.Blueprints"],
        ["LeanVibe.Generation"] = ["LeanVibe.Blueprints"],
        ["LeanVibe.Hosting"] = ["LeanVibe.Platform"],
        ["LeanVibe.Factory"] = ["LeanVibe.Elicitation", "LeanVibe.Generation", "LeanVibe.Hosting"],
        ["LeanVibe.Data"] = ["LeanVibe.Factory"],
        ["LeanVibe.Web"] = ["LeanVibe.Data"],
        ["LeanVibe.Cli"] = ["LeanVibe.Web"],
    };

    public static TheoryData<string> Projects => [.. Repository.Projects];

    [Theory, MemberData(nameof(Projects))]
    public void Every_project_has_its_place(string project) =>
        Assert.True(Arrows.ContainsKey(project), $"Give {project} its place in the arrows of DependencyTests, or fold it into an existing project.");

    [Theory, MemberData(nameof(Projects))]
    public void A_project_references_only_what_lies_below_it(string project)
    {
        var below = Below(project);
        var upward = Repository.Includes(project, "ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Replace('\\', '/')))
            .Where(reference => !below.Contains(reference));

        Verdict.None(upward, $"Remove these references from {project}: arrows point one way. Let the lower project own a port (an interface) that the higher one implements.");
    }

    [Theory, MemberData(nameof(Projects))]
    public void No_code_names_a_namespace_above_it(string project)
    {
        var forbidden = Repository.Projects.Except(Below(project)).Where(p => p != project).ToList();
        var offenders = Repository.Files($"src/{project}", ".cs", ".razor")
            .Where(file => forbidden.Any(above => file.Text.Contains($"using {above}", StringComparison.Ordinal)))
            .Select(file => file.Path);

        Verdict.None(offenders, $"{project} must not know the projects above or beside it; move what it needs down, or turn the arrow round with a port.");
    }

    [Theory, InlineData("LeanVibe.Blueprints"), InlineData("LeanVibe.Elicitation"), InlineData("LeanVibe.Generation")]
    public void The_compiler_is_pure(string project)
    {
        string[] worldly = ["HttpClient", "DbContext", "TimeProvider", "Process.Start", "Random.Shared", "Guid.NewGuid", "File.Write", "IChatClient"];
        var offenders = Repository.Files($"src/{project}", ".cs")
            .SelectMany(file => worldly.Where(w => file.Text.Contains(w, StringComparison.Ordinal)).Select(w => $"{file.Path} uses {w}"));

        Verdict.None(offenders, $"{project} takes values and returns values: no clock, chance, disk, network or model. Let Factory do this and pass the result in.");
    }

    [Fact]
    public void The_Blueprint_depends_on_no_package() =>
        Verdict.None(Repository.Includes("LeanVibe.Blueprints", "PackageReference"), "The Blueprint knows nobody: move what needs these packages to another project.");

    [Theory, MemberData(nameof(Projects))]
    public void MudBlazor_stays_in_the_site(string project)
    {
        if (project == "LeanVibe.Web")
        {
            return;
        }

        Verdict.None(Repository.Includes(project, "PackageReference").Where(p => p.StartsWith("MudBlazor", StringComparison.Ordinal)), $"{project} has no user interface: keep MudBlazor in LeanVibe.Web.");
    }

    [Fact]
    public void MudBlazor_components_stay_behind_the_sites_own()
    {
        var offenders = Repository.Files("src/LeanVibe.Web", ".razor", ".cs")
            .Where(file => !file.Path.Contains("/Components/Shared/", StringComparison.Ordinal) && !file.Path.Contains("/Components/Layout/", StringComparison.Ordinal))
            .Where(file => file.Text.Contains("<Mud", StringComparison.Ordinal) || file.Text.Contains("using MudBlazor", StringComparison.Ordinal))
            .Where(file => file.Name is not ("Site.cs" or "App.razor"))
            .Select(file => file.Path);

        Verdict.None(offenders, "Pages speak the site's own components: wrap the MudBlazor component in Components/Shared and use the wrapper here.");
    }

    [Fact]
    public void A_stage_of_the_factory_uses_only_the_stages_before_it()
    {
        var stages = LeanVibe.Factory.Pipeline.Outline.Select(stage => stage.Stage.Namespace!.Split('.')[2]).ToList();
        var offenders =
            from file in Repository.Files("src/LeanVibe.Factory", ".cs")
            let stage = stages.IndexOf(file.Folders.ElementAtOrDefault(2) ?? "")
            where stage >= 0
            from later in stages.Skip(stage + 1)
            where file.Text.Contains($"using LeanVibe.Factory.{later}", StringComparison.Ordinal)
            select $"{file.Path} uses {later}";

        Verdict.None(offenders, "A stage knows only the stages before it. Going back is a result value, and only Pipeline.cs knows the order.");
    }

    private static HashSet<string> Below(string project)
    {
        var below = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(Arrows.GetValueOrDefault(project, []));
        while (open.TryPop(out var next))
        {
            if (below.Add(next))
            {
                Array.ForEach(Arrows[next], open.Push);
            }
        }

        return below;
    }
}
