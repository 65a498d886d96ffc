using LeanVibe.Platform.Kernel;

namespace LeanVibe.Hosting.Repositories;

/// <summary>
/// The branch that people work on, usually main. Generated commits come to it by git's three-way merge, and no change by hand is lost:
/// 1. a merge that waited for a person is finished when nothing is open any more; 2. what lies uncommitted is committed;
/// 3. the generated branch is merged, and what both changed in the same lines stays in the work tree for a person.
/// </summary>
public sealed class OwnBranch(GitRepository git)
{
    private const string ByHand = "By hand <founder@leanvibe.local>";

    public async Task<Result<MergeOutcome>> MergeAsync(string repository, string message, CancellationToken cancellation)
    {
        if (File.Exists(InGit(repository, "MERGE_HEAD")))
        {
            var open = await OpenAsync(repository, cancellation);
            if (!open.Succeeded || open.Value.Count > 0)
            {
                return open.Succeeded ? new MergeOutcome(open.Value) : open.Error;
            }

            var finished = await CommitAsync(repository, cancellation, "--no-edit");
            if (!finished.Succeeded)
            {
                return finished.Error;
            }
        }

        if ((await git.HeadAsync(repository, cancellation)).Length == 0)
        {
            var first = await git.GitAsync(repository, cancellation, "reset", "--quiet", "--hard", GeneratedBranch.Name);
            return first.Succeeded ? MergeOutcome.Clean : first.Error;
        }

        var kept = await KeepAsync(repository, cancellation);
        return kept.Succeeded ? await JoinAsync(repository, message, cancellation) : kept.Error;
    }

    /// <summary>Nothing that a person left uncommitted may stand in the merge's way, or be lost in it.</summary>
    private async Task<Result<string>> KeepAsync(string repository, CancellationToken cancellation)
    {
        var left = await git.GitAsync(repository, cancellation, "status", "--porcelain");
        if (!left.Succeeded || left.Value.Length == 0)
        {
            return left;
        }

        // A merge that was killed half-way left generated files there: they go to the stash, in case a person's are among them.
        return File.Exists(InGit(repository, Mark))
            ? await git.GitAsync(repository, cancellation, "stash", "push", "--quiet", "--include-untracked")
            : await CommitAsync(repository, cancellation, "--author", ByHand, "--message", "Keep what was changed by hand");
    }

    private async Task<Result<MergeOutcome>> JoinAsync(string repository, string message, CancellationToken cancellation)
    {
        await File.WriteAllTextAsync(InGit(repository, Mark), "", cancellation);
        var merged = await git.GitAsync(repository, cancellation, "merge", "--quiet", "--no-verify", "--message", message, GeneratedBranch.Name);
        var open = merged.Succeeded ? new List<string>() : await OpenAsync(repository, cancellation);
        if (open.Succeeded)
        {
            File.Delete(InGit(repository, Mark));
        }

        return merged.Succeeded ? MergeOutcome.Clean : open is { Succeeded: true, Value.Count: > 0 } ? new MergeOutcome(open.Value) : merged.Error;
    }

    private async Task<Result<string>> CommitAsync(string repository, CancellationToken cancellation, params string[] arguments)
    {
        var added = await git.GitAsync(repository, cancellation, "add", "--all");
        return added.Succeeded ? await git.GitAsync(repository, cancellation, ["commit", "--quiet", "--no-verify", .. arguments]) : added;
    }

    /// <summary>Files that wait for a person: with the marks of a conflict, or deleted on one side and changed on the other.</summary>
    private async Task<Result<List<string>>> OpenAsync(string repository, CancellationToken cancellation)
    {
        // <mode> <object> <stage>\t<path>; stages 2 and 3 are the two sides.
        var unmerged = await git.GitAsync(repository, cancellation, "-c", "core.quotePath=false", "ls-files", "--unmerged");
        return unmerged.Succeeded
            ? unmerged.Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split('\t', 2))
                .GroupBy(parts => parts[1], parts => parts[0][^1])
                .Where(file => !file.Contains('2') || !file.Contains('3') || HasMarks(Path.Combine(repository, file.Key)))
                .Select(file => file.Key)
                .ToList()
            : unmerged.Error;
    }

    private static bool HasMarks(string path) =>
        File.Exists(path) && File.ReadLines(path).Any(line => line.StartsWith("<<<<<<< ", StringComparison.Ordinal) || line.StartsWith(">>>>>>> ", StringComparison.Ordinal));

    private const string Mark = "leanvibe-merging";

    private static string InGit(string repository, string name) => Path.Combine(repository, ".git", name);
}

/// <param name="Open">Files that a person must settle, by path; empty when the merge is done.</param>
public sealed record MergeOutcome(IReadOnlyList<string> Open)
{
    public static MergeOutcome Clean { get; } = new([]);
}
