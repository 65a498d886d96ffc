namespace LeanVibe.Factory.Build;

/// <summary>Where the parts of a generated repository lie (docs/wire-contract.md).</summary>
internal sealed class Workspace(string repository)
{
    public string Repository => repository;

    public string Server => Path.Combine(repository, "server");

    public string Web => Path.Combine(repository, "web");

    public bool HasServer => Directory.Exists(Server);

    public bool HasWeb => File.Exists(Path.Combine(Web, "package.json"));

    /// <summary>The folder of the API's project, for example server/src/Market.Api.</summary>
    public string Api => Directory.EnumerateDirectories(Path.Combine(Server, "src"), "*.Api").Order(StringComparer.Ordinal).First();

    /// <summary>The folder of the tests' project, for example server/tests/Market.Tests.</summary>
    public string Tests => Directory.EnumerateDirectories(Path.Combine(Server, "tests"), "*.Tests").Order(StringComparer.Ordinal).First();

    public string ApiOutput => Path.Combine(Api, "bin", "Release", "net10.0");

    public string TestProgram => Path.Combine(Tests, "bin", "Release", "net10.0", Path.GetFileName(Tests));

    public string WebOutput => Path.Combine(Api, "wwwroot");

    public string Solution => Directory.EnumerateFiles(Server, "*.slnx").Order(StringComparer.Ordinal).First();

    public string Relative(string path) => Path.IsPathRooted(path) ? Path.GetRelativePath(repository, path) : path;
}
