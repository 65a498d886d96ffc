using LeanVibe.Blueprints.Naming;
using LeanVibe.Blueprints.Serialization;
using LeanVibe.Cli.Output;
using LeanVibe.Factory.Blueprints;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Cli.Commands;

/// <summary>Reads a Blueprint from a file: JSON, or JDL when its name ends in .jdl; for "-" JSON from standard input.</summary>
internal static class BlueprintFile
{
    /// <summary>What the arguments of commands say about such a file.</summary>
    public const string Help = "The Blueprint's file, or a JDL file (.jdl); - reads standard input";

    /// <summary>Words that can only be a file's name: nobody describes a product in one word that ends so.</summary>
    public static bool IsNamed(string words) =>
        !words.Contains(' ', StringComparison.Ordinal) && (words.EndsWith(".jdl", StringComparison.OrdinalIgnoreCase) || words.EndsWith(".json", StringComparison.OrdinalIgnoreCase));

    /// <returns>Null when there is no such file, which has been said.</returns>
    public static BlueprintCheck? Check(FileInfo file)
    {
        if (file.Name == "-")
        {
            return CheckBlueprint.Execute(Console.In.ReadToEnd());
        }

        if (!file.Exists)
        {
            Handled.Say(new("file-missing", $"There is no file {file.FullName}.", ErrorKind.NotFound));
            return null;
        }

        var text = File.ReadAllText(file.FullName);
        return file.Extension.Equals(".jdl", StringComparison.OrdinalIgnoreCase)
            ? CheckBlueprint.ExecuteJdl(text, Casing.Title(Path.GetFileNameWithoutExtension(file.Name)))
            : CheckBlueprint.Execute(text);
    }

    /// <summary>The content as JSON; false when it cannot be built, with every finding said.</summary>
    public static bool TryRead(FileInfo file, out string content)
    {
        var check = Check(file);
        content = check is { Passed: true, Blueprint: { } blueprint } ? BlueprintJson.Write(blueprint) : "";
        if (check is { Passed: false })
        {
            FindingPrinter.Print(check.Findings, Console.Error);
        }

        return content.Length > 0;
    }
}
