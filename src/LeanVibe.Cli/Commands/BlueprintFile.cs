using LeanVibe.Cli.Output;
using LeanVibe.Factory.Blueprints;

namespace LeanVibe.Cli.Commands;

/// <summary>Reads a Blueprint from a file or, for "-", from standard input, and says every finding when it cannot be built.</summary>
internal static class BlueprintFile
{
    public static bool TryRead(FileInfo file, out string content)
    {
        content = "";
        if (file.Name != "-" && !file.Exists)
        {
            Console.Error.WriteLine($"There is no file {file.FullName}.");
            return false;
        }

        content = file.Name == "-" ? Console.In.ReadToEnd() : File.ReadAllText(file.FullName);
        var check = CheckBlueprint.Execute(content);
        if (!check.Passed)
        {
            FindingPrinter.Print(check.Findings, Console.Error);
        }

        return check.Passed;
    }
}
