using LeanVibe.Factory.Runs;
using LeanVibe.Hosting.Repositories;

namespace LeanVibe.Factory.Generate;

/// <summary>Says what a person has to settle before the run can go on.</summary>
internal static class MergeConflict
{
    private const int Named = 5;

    public static StageFailure Of(MergeOutcome merge, string repository)
    {
        var others = merge.Open.Count > Named ? $" and {merge.Open.Count - Named} more" : "";
        return new(
            $"Changes by hand and this revision meet in the same place of {(merge.Open.Count == 1 ? "one file" : $"{merge.Open.Count} files")}: {string.Join(", ", merge.Open.Take(Named))}{others}.",
            $"Nothing is lost: both versions are in {repository}, between the marks <<<<<<< and >>>>>>>. Keep what you want and remove the marks; "
            + "for a file that one side deleted, 'git add' keeps it and 'git rm' lets it go. Then resume.",
            $"merge-conflict:{string.Join(',', merge.Open)}",
            merge.Open[0]);
    }
}
