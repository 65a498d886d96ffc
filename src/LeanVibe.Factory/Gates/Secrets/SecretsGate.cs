using LeanVibe.Factory.Accounts;
using LeanVibe.Factory.Verdicts;
using LeanVibe.Platform.Access;

namespace LeanVibe.Factory.Gates.Secrets;

/// <summary>Nothing that opens a door lies in the repository or in what browsers load: known forms of keys, and this platform's own secrets.</summary>
internal sealed class SecretsGate(PlatformKey key, DemoAccounts accounts) : IGate
{
    private const long LargestFile = 2 * 1024 * 1024;
    private static readonly string[] Unread = [".git", "bin", "obj", "node_modules", "coverage", "TestResults"];

    public string Name => GateNames.Secrets;

    public async Task<GateResult> RunAsync(GateContext context, CancellationToken cancellation)
    {
        string[] own = [key.Text, accounts.PasswordOf(context.Slug)];
        var files = 0;
        foreach (var path in Files(context.Repository))
        {
            var text = await File.ReadAllTextAsync(path, cancellation);
            files++;
            var found = own.Any(secret => text.Contains(secret, StringComparison.Ordinal)) ? "a secret of this platform" : SecretForms.Find(text);
            if (found is not null)
            {
                return new(Name, GateStatus.Failed, 0, $"Found {found}", Path.GetRelativePath(context.Repository, path), "Take it out of the file and change it wherever it is used: it must be thought of as known.");
            }
        }

        return new(Name, GateStatus.Passed, 0, $"{files} files hold no secret");
    }

    private static IEnumerable<string> Files(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder).Where(f => new FileInfo(f).Length <= LargestFile))
        {
            yield return file;
        }

        foreach (var file in Directory.EnumerateDirectories(folder).Where(d => !Unread.Contains(Path.GetFileName(d))).SelectMany(Files))
        {
            yield return file;
        }
    }
}
