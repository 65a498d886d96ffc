using System.Text.Json.Nodes;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Contract;

/// <summary>The schemas that every product has.</summary>
internal static class PlatformSchemas
{
    private static readonly IReadOnlyList<(string Name, Func<ProductModel, JsonObject> Make)> All =
    [
        ("Problem", _ => Problem()),
        ("ValidationProblem", _ => ValidationProblem()),
        ("Can", _ => Shape.Object([("update", Shape.Of("boolean")), ("delete", Shape.Of("boolean")), ("transitions", Shape.Many(Shape.Text())), ("actions", Shape.Many(Shape.Text()))])),
        ("Choosable", _ => Shape.Object([("id", Shape.Id()), ("label", Shape.Text())])),
        ("SummaryPoint", _ => Shape.Object([("key", Shape.Text()), ("label", Shape.Text()), ("value", Shape.Of("number"))])),
        ("Account", product => Shape.Object([("id", Shape.Id()), ("email", Shape.Text("email")), ("name", Shape.Text()), ("role", Roles(product.Roles)), ("createdAt", Shape.Text("date-time"))])),
        ("AccountPage", _ => EntitySchemas.PageShape("Account")),
        ("SignUp", product => Shape.Object([("email", Shape.Text("email")), ("name", Shape.Text(1, 100)), ("password", Password()), ("role", Roles(product.Roles.Where(r => r.SignsUp)))])),
        ("SignIn", _ => Shape.Object([("email", Shape.Text("email")), ("password", Shape.Text(1, 200))])),
        ("MyAccount", _ => Shape.Object([("name", Shape.Text(1, 100)), ("email", Shape.OrNull(Shape.Text("email"))), ("password", Shape.OrNull(Shape.Text(most: 200)))], ["name"])),
        ("PasswordChange", _ => Shape.Object([("current", Shape.Text(1, 200)), ("new", Password())])),
        ("ResetRequest", _ => Shape.Object([("email", Shape.Text("email"))])),
        ("PasswordReset", _ => Shape.Object([("token", Shape.Text(1, 200)), ("password", Password())])),
        ("RoleChange", product => Shape.Object([("role", Roles(product.Roles))])),
        ("DemoAccount", product => Shape.Object([("role", Roles(product.Roles)), ("roleName", Shape.Text()), ("email", Shape.Text("email")), ("password", Shape.Text())])),
        ("SignInProvider", _ => Shape.Object([("label", Shape.Text()), ("start", Shape.Text("uri-reference"))])),
        ("SignInEnd", product => Shape.Object([("password", Shape.OrNull(Shape.Text(most: 200))), ("role", Shape.OrNull(Roles(product.Roles.Where(r => r.SignsUp))))], [])),
        ("Upload", _ => Shape.Object([("id", Shape.Id()), ("name", Shape.Text()), ("type", Shape.Text()), ("size", Shape.Of("integer")), ("url", Shape.Text("uri-reference"))])),
        ("KeyFigure", _ => KeyFigure()),
        ("KeyFigurePoint", _ => Shape.Object([("at", Shape.Text()), ("value", Shape.Of("number"))])),
        ("Notice", _ => Notice()),
        ("NoticeList", _ => Shape.Object([("items", Shape.Many(Shape.Ref("Notice"))), ("unread", Shape.Of("integer"))])),
        ("ActivityEntry", _ => Shape.Object([("at", Shape.Text("date-time")), ("who", Shape.OrNull(Shape.Text())), ("action", Shape.Text()), ("entity", Shape.Text()), ("rowId", Shape.OrNull(Shape.Id())), ("label", Shape.OrNull(Shape.Text()))])),
        ("ActivityPage", _ => EntitySchemas.PageShape("ActivityEntry")),
        ("SearchHit", _ => Shape.Object([("entity", Shape.Text()), ("id", Shape.Id()), ("title", Shape.Text()), ("excerpt", Shape.Text()), ("rank", Shape.Of("integer"))])),
        ("Round", _ => Rounds.Round()),
        ("Question", _ => Rounds.Question()),
        ("Marking", Rounds.Marking),
        ("Marks", _ => Shape.Object([("score", Shape.Of("integer")), ("answers", Shape.Many(Shape.Object([("id", Shape.Id()), ("right", Shape.Of("boolean")), ("answer", Shape.Text())])))])),
        ("Charge", _ => Shape.Object([("id", Shape.Id()), ("amount", Shape.Of("number")), ("fee", Shape.Of("number")), ("status", Shape.Text()), ("provider", Shape.Text()), ("reference", Shape.OrNull(Shape.Text()))])),
    ];

    public static IReadOnlySet<string> Names { get; } = All.Select(s => s.Name).ToHashSet(StringComparer.Ordinal);

    public static IEnumerable<(string Name, JsonObject Schema)> Of(ProductModel product) => All.Select(s => (s.Name, s.Make(product)));

    private static JsonObject Roles(IEnumerable<RoleModel> roles) => roles.Select(r => r.Id).ToList() is { Count: > 0 } ids ? Shape.Choice(ids) : Shape.Text();

    private static JsonObject Password()
    {
        var shape = Shape.Text(10, 200);
        shape["format"] = "password";
        return shape;
    }

    private static JsonObject Problem()
    {
        var shape = Shape.Object(
            [("type", Shape.Text("uri-reference")), ("title", Shape.Text()), ("status", Shape.Of("integer")), ("detail", Shape.OrNull(Shape.Text())), ("instance", Shape.OrNull(Shape.Text()))],
            ["title", "status"]);
        shape["description"] = "What went wrong, as RFC 9457 says it.";
        return shape;
    }

    private static JsonObject ValidationProblem() => new()
    {
        ["description"] = "A problem that names the members at fault.",
        ["allOf"] = new JsonArray(
            Shape.Ref("Problem"),
            Shape.Object([("errors", new JsonObject { ["type"] = "object", ["additionalProperties"] = Shape.Many(Shape.Text()) })])),
    };

    private static JsonObject KeyFigure() => Shape.Object(
    [
        ("id", Shape.Text()), ("name", Shape.Text()), ("value", Shape.Of("number")), ("previous", Shape.OrNull(Shape.Of("number"))), ("target", Shape.OrNull(Shape.Of("number"))),
        ("unit", Shape.OrNull(Shape.Text())), ("lowerIsBetter", Shape.Of("boolean")), ("series", Shape.Many(Shape.Ref("KeyFigurePoint"))),
    ]);

    private static JsonObject Notice()
    {
        (string, JsonObject)[] members =
        [
            ("id", Shape.Id()), ("at", Shape.Text("date-time")), ("subject", Shape.Text()), ("body", Shape.OrNull(Shape.Text())),
            ("entity", Shape.OrNull(Shape.Text())), ("rowId", Shape.OrNull(Shape.Id())), ("read", Shape.Of("boolean")),
        ];
        return Shape.Object(members, ["id", "subject"]);
    }
}
