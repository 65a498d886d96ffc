using System.Text.Json.Nodes;

namespace LeanVibe.Generation.Kits.React;

/// <summary>web/screens.json: every address of the client and who may open it, for the browser gate.</summary>
internal static class ScreenList
{
    private const string Visitor = Blueprints.Role.Visitor;

    public static string Write(ReactModel model, Refining.ProductModel product)
    {
        var everybody = product.Roles.Select(r => r.Id).ToList();
        var administrators = product.Administrators.Select(r => r.Id).ToList();
        IEnumerable<JsonNode> entries =
        [
            .. model.Screens.Select(s => Entry(s.Path, s.Name, s.Roles.Count > 0 ? s.Roles : everybody)),
            Entry("/sign-in", "Sign in", [Visitor]),
            Entry("/sign-up", "Sign up", [Visitor]),
            Entry("/account", "Account settings", everybody),
            Entry("/admin/accounts", "Accounts", administrators),
            Entry("/admin/activity", "Activity", administrators),
        ];
        return new JsonArray([.. entries]).ToJsonString(new() { WriteIndented = true, NewLine = "\n" }) + "\n";
    }

    private static JsonObject Entry(string path, string name, IReadOnlyList<string> roles) =>
        new() { ["path"] = path, ["name"] = name, ["roles"] = new JsonArray([.. roles.Select(r => JsonValue.Create(r))]) };
}
