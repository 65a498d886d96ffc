using System.Text;
using LeanVibe.Blueprints.Naming;

namespace LeanVibe.Generation.Views.Er;

/// <summary>The diagram in the language of mermaid, which GitHub and many editors draw.</summary>
internal static class ErMermaid
{
    public static string Write(ErModel model)
    {
        var text = new StringBuilder("erDiagram\n");
        foreach (var link in model.Links)
        {
            var parent = link.Many ? "}o" : link.Required ? "||" : "|o";
            var child = link.Unique ? "o|" : "o{";
            text.Append($"  {Name(link.Parent)} {parent}--{child} {Name(link.Child)} : \"{Label(link.Name)}\"\n");
        }

        foreach (var table in model.Tables)
        {
            text.Append($"  {Name(table.Id)} {{\n");
            foreach (var row in table.Rows)
            {
                text.Append($"    {Type(row)} {row.Name}{Key(row)}\n");
            }

            text.Append("  }\n");
        }

        return text.ToString();
    }

    private static string Name(string id) => Casing.Snake(id).ToUpperInvariant();

    private static string Type(ErRow row) => row.Key == "FK" ? "uuid" : Casing.Snake(row.Type);

    private static string Key(ErRow row) => row.Key switch { "PK" or "FK" => $" {row.Key}", "U" => " UK", _ => "" };

    private static string Label(string name) => string.Concat(name.Where(c => c is not '"' and not '\n' and not '\r'));
}
