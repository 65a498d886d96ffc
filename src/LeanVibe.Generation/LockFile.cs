using System.Security.Cryptography;
using System.Text.Json.Nodes;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation;

/// <summary>
/// leanvibe.lock.json: which Blueprint a product was generated from and the hash of every generated file. Regenerating compares
/// with it to tell what a person has changed since.
/// </summary>
public static class LockFile
{
    public const string Path = "leanvibe.lock.json";

    public static FileSet AddTo(FileSet files, ProductModel product)
    {
        var hashes = new JsonObject(files.Files.Select(f =>
            KeyValuePair.Create<string, JsonNode?>(f.Path, Convert.ToHexStringLower(SHA256.HashData(f.Content.Span)))));
        var document = new JsonObject
        {
            ["blueprint"] = product.Hash,
            ["revision"] = product.Source.Revision,
            ["stack"] = new JsonArray(product.Source.Stack.Server, product.Source.Stack.Web, product.Source.Stack.Mobile),
            ["files"] = hashes,
        };
        return files.Add(Path, document.ToJsonString(new() { WriteIndented = true, NewLine = "\n" }) + "\n");
    }
}
