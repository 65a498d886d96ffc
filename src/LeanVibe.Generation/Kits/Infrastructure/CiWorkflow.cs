using YamlDotNet.RepresentationModel;

namespace LeanVibe.Generation.Kits.Infrastructure;

/// <summary>The CI workflow of products that have no web client.</summary>
internal static class CiWorkflow
{
    public static string WithoutWeb(string workflow)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(workflow));
        var jobs = (YamlMappingNode)stream.Documents[0].RootNode["jobs"];
        jobs.Children.Remove("web");
        ((YamlSequenceNode)jobs["image"]["needs"]).Children.Remove("web");
        using var text = new StringWriter { NewLine = "\n" };
        stream.Save(text, assignAnchors: false);
        return text.ToString().Replace("\n...\n", "\n", StringComparison.Ordinal);
    }
}
