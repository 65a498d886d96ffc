using LeanVibe.Platform.Kernel;

namespace LeanVibe.Hosting.Repositories;

/// <summary>
/// The branch of a product's repository that holds generated commits alone. What people change is never on it, so that git can tell
/// their changes from the generator's.
/// </summary>
public sealed class GeneratedBranch(GitRepository git)
{
    public const string Name = "leanvibe/generated";

    /// <summary>Writes what was generated the last time into an empty folder; nothing the first time.</summary>
    public async Task<Result<bool>> ExportAsync(string repository, string target, CancellationToken cancellation)
    {
        Directory.CreateDirectory(target);
        return await HeadAsync(repository, cancellation) is { Length: > 0 } head ? await git.ExportAsync(repository, head, target, cancellation) : true;
    }

    /// <summary>Commits what lies in a folder, one commit a step, all of them or none. A step without a change makes no commit.</summary>
    /// <returns>The messages of the commits made.</returns>
    public async Task<Result<IReadOnlyList<string>>> CommitAsync(
        string repository, string files, IEnumerable<(string Message, IReadOnlyList<string> Paths)> steps, CancellationToken cancellation)
    {
        var head = await HeadAsync(repository, cancellation);
        var begun = await git.GitApartAsync(repository, files, cancellation, "read-tree", head.Length > 0 ? head : "--empty");
        var tree = begun.Succeeded ? await git.GitApartAsync(repository, files, cancellation, "write-tree") : begun;
        var (made, commit) = (new List<string>(), head);
        foreach (var (message, paths) in steps)
        {
            if (!tree.Succeeded)
            {
                return tree.Error;
            }

            var before = tree.Value;
            var added = await git.GitApartAsync(repository, files, cancellation, ["add", "--all", "--", .. paths]);
            tree = added.Succeeded ? await git.GitApartAsync(repository, files, cancellation, "write-tree") : added;
            if (!tree.Succeeded || tree.Value == before)
            {
                continue;
            }

            var next = await git.GitApartAsync(repository, files, cancellation, ["commit-tree", tree.Value, .. commit.Length > 0 ? ["-p", commit] : Array.Empty<string>(), "-m", message]);
            if (!next.Succeeded)
            {
                return next.Error;
            }

            commit = next.Value;
            made.Add(message);
        }

        var moved = !tree.Succeeded || made.Count == 0 ? tree : await git.GitAsync(repository, cancellation, "update-ref", $"refs/heads/{Name}", commit);
        return moved.Succeeded ? made : moved.Error;
    }

    /// <summary>Empty before the first commit. A product from before there was this branch has its last generated commit among its others.</summary>
    private async Task<string> HeadAsync(string repository, CancellationToken cancellation)
    {
        var head = await git.GitAsync(repository, cancellation, "rev-parse", "--verify", "--quiet", $"refs/heads/{Name}");
        if (!head.Succeeded)
        {
            head = await git.GitAsync(repository, cancellation, "log", "-1", $"--author={GitRepository.Author}", "--format=%H");
        }

        return head.Succeeded ? head.Value : "";
    }
}
