using LeanVibe.Factory.Build;
using LeanVibe.Platform.Processes;

namespace LeanVibe.Tests.Factory;

/// <summary>npm is believed by what it leaves, not by its exit code alone.</summary>
public sealed class NodeModulesTests
{
    [Fact]
    public void Packages_that_came_whole_are_good() => Assert.Null(NodeModules.Problem(Said(0, "added 312 packages in 4s\n")));

    [Fact]
    public void Files_that_were_torn_are_a_problem_although_npm_says_that_all_went_well() =>
        Assert.Contains(
            "ENOSPC",
            NodeModules.Problem(Said(0, "npm warn tar TAR_ENTRY_ERROR ENOSPC: no space left on device, write\nadded 312 packages in 4s\n")),
            StringComparison.Ordinal);

    [Fact]
    public void A_failure_is_told_by_the_line_that_says_why() =>
        Assert.Equal("npm error code E404", NodeModules.Problem(Said(1, "npm warn deprecated\nnpm error code E404\nnpm error 404 Not Found\n")));

    private static CommandResult Said(int exit, string output) => new(exit, output, TimeSpan.Zero);
}
