using System.Formats.Tar;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Processes;

namespace LeanVibe.Hosting.Repositories;

/// <summary>A product's git repository. Commits are made only of what changed, so committing twice is committing once.</summary>
public sealed class GitRepository(CommandRunner runner)
{
    internal const string Author = "factory@leanvibe.local";

    /// <summary>The author is fixed and the machine's own settings do not count: the same product has the same history everywhere.</summary>
    private static readonly Dictionary<string, string> Environment = new()
    {
        ["GIT_AUTHOR_NAME"] = "LeanVibe",
        ["GIT_AUTHOR_EMAIL"] = Author,
        ["GIT_COMMITTER_NAME"] = "LeanVibe",
        ["GIT_COMMITTER_EMAIL"] = Author,
        ["GIT_CONFIG_GLOBAL"] = "/dev/null",
        ["GIT_CONFIG_NOSYSTEM"] = "1",
        ["GIT_TERMINAL_PROMPT"] = "0",
    };

    /// <summary>Makes the repository when there is none and clears the lock that a killed git left.</summary>
    public async Task<Result<bool>> PrepareAsync(string folder, IReadOnlyList<string> unversioned, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        if (!File.Exists(Path.Combine(folder, ".git", "HEAD")))
        {
            var made = await GitAsync(folder, cancellation, "init", "--quiet", "--initial-branch=main");
            if (!made.Succeeded)
            {
                return made.Error;
            }
        }

        File.Delete(Path.Combine(folder, ".git", "index.lock"));
        Directory.CreateDirectory(Path.Combine(folder, ".git", "info"));
        await File.WriteAllLinesAsync(Path.Combine(folder, ".git", "info", "exclude"), unversioned, cancellation);
        return true;
    }

    /// <summary>Commits what changed in these paths; nothing changed is no commit.</summary>
    /// <returns>Whether there was something to commit.</returns>
    public async Task<Result<bool>> CommitAsync(string folder, string message, IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        var added = await GitAsync(folder, cancellation, ["add", "--all", "--", .. paths]);
        if (!added.Succeeded)
        {
            return added.Error;
        }

        var changes = await GitAsync(folder, cancellation, ["diff", "--cached", "--name-only", "--", .. paths]);
        if (!changes.Succeeded)
        {
            return changes.Error;
        }

        if (changes.Value.Length == 0)
        {
            return false;
        }

        var made = await GitAsync(folder, cancellation, ["commit", "--quiet", "--no-verify", "--message", message, "--", .. paths]);
        return made.Succeeded ? true : made.Error;
    }

    /// <summary>The latest commit; empty in a repository without commits.</summary>
    public async Task<string> HeadAsync(string folder, CancellationToken cancellation)
    {
        var head = await GitAsync(folder, cancellation, "rev-parse", "--verify", "--quiet", "HEAD");
        return head.Succeeded ? head.Value : "";
    }

    /// <summary>The hash of everything in the work tree that git would keep, committed or not; empty when git cannot tell.</summary>
    public async Task<string> TreeAsync(string folder, CancellationToken cancellation)
    {
        // An index of its own: the repository's is not touched.
        var index = Path.Combine(folder, ".git", "leanvibe-index");
        var apart = new Dictionary<string, string>(Environment) { ["GIT_INDEX_FILE"] = index };
        var added = await GitAsync(folder, apart, ["add", "--all"], cancellation);
        var tree = added.Succeeded ? await GitAsync(folder, apart, ["write-tree"], cancellation) : added;
        return tree.Succeeded ? tree.Value : "";
    }

    /// <summary>Writes the files of a commit or tree into an empty folder.</summary>
    public async Task<Result<bool>> ExportAsync(string folder, string tree, string target, CancellationToken cancellation)
    {
        var archive = $"{target}.tar";
        var written = await GitAsync(folder, cancellation, "archive", "--format=tar", $"--output={archive}", tree);
        if (!written.Succeeded)
        {
            return written.Error;
        }

        await TarFile.ExtractToDirectoryAsync(archive, target, overwriteFiles: true, cancellation);
        File.Delete(archive);
        return true;
    }

    /// <summary>Runs git and gives what it said, without the last line end.</summary>
    internal Task<Result<string>> GitAsync(string folder, CancellationToken cancellation, params string[] arguments) => GitAsync(folder, Environment, arguments, cancellation);

    /// <summary>Runs git on files elsewhere, with an index of their own: the work tree and its index are not touched.</summary>
    internal Task<Result<string>> GitApartAsync(string folder, string files, CancellationToken cancellation, params string[] arguments) => GitAsync(
        folder,
        new(Environment)
        {
            ["GIT_DIR"] = Path.Combine(folder, ".git"),
            ["GIT_WORK_TREE"] = files,
            ["GIT_INDEX_FILE"] = Path.Combine(folder, ".git", "leanvibe-apart"),
        },
        arguments,
        cancellation);

    private async Task<Result<string>> GitAsync(string folder, Dictionary<string, string> environment, string[] arguments, CancellationToken cancellation)
    {
        var result = await runner.RunAsync(new("git", arguments) { Folder = folder, Environment = environment, Timeout = TimeSpan.FromMinutes(1) }, cancellation);
        return result.Succeeded
            ? result.Output.Trim()
            : new Error("git-failed", $"git {arguments[0]}: {result.Output.Trim()}", ErrorKind.Failed, "See that git works in this folder and that the disk has room, then resume.");
    }
}
