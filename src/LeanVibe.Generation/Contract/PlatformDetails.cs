using System.Text.Json.Nodes;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Contract;

/// <summary>Parameters, bodies and responses of the operations that every product has.</summary>
internal static class PlatformDetails
{
    public static OperationDetails Of(ApiOperation operation, ProductModel product) => operation.Id switch
    {
        "signUp" => Json(201, "The new account", "Account", 400, 409) with { Body = Body("SignUp") },
        "signIn" => Json(200, "The account", "Account", 400, 401) with { Body = Body("SignIn") },
        "signOut" or "readNotifications" => Nothing(204, "Done"),
        "getMe" => Json(200, "The account", "Account"),
        "updateMe" => Json(200, "The account", "Account", 400, 409) with { Body = Body("MyAccount") },
        "changePassword" => Nothing(204, "The password is changed", 400) with { Body = Body("PasswordChange") },
        "requestReset" => Nothing(202, "If there is such an account, a link is on its way", 400) with { Body = Body("ResetRequest") },
        "resetPassword" => Nothing(204, "The password is set", 400) with { Body = Body("PasswordReset") },
        "getDemoAccounts" => new((200, Answers.Json("One account a role", Shape.Many(Shape.Ref("DemoAccount"))))),
        "getSignInProviders" => new((200, Answers.Json("At most one", Shape.Many(Shape.Ref("SignInProvider"), 1)))),
        "finishSignIn" => Json(200, "The account", "Account", 400, 404) with { Body = Body("SignInEnd") },
        "listAccounts" => Json(200, "A page of accounts", "AccountPage", 400) with { Parameters = [Search(), ListParameters.Query("role", Shape.Choice(product.Roles.Select(r => r.Id)), "Only accounts of this role"), .. ListParameters.Pages()] },
        "setAccountRole" => Json(200, "The account", "Account", 400, 404, 409) with { Body = Body("RoleChange") },
        "accountOptions" => new((200, Answers.Json("At most 50", Shape.Many(Shape.Ref("Choosable"), 50)))) { Parameters = [Search()] },
        "uploadFile" => Json(201, "The upload", "Upload", 400, 413, 415) with { Body = Answers.Body(Shape.Object([("file", new() { ["type"] = "string", ["contentMediaType"] = "application/octet-stream" })]), "multipart/form-data") },
        "getFile" => new((200, Answers.Of("The file", [], "*/*")), 404),
        "getKpis" => new((200, Answers.Json("The key figures", Shape.Many(Shape.Ref("KeyFigure"))))),
        "listNotifications" => Json(200, "The notifications", "NoticeList"),
        "listActivity" => Json(200, "A page of entries", "ActivityPage", 400) with { Parameters = ListParameters.Pages() },
        "streamEvents" => new((200, Answers.Of("Events with entity, id and action as JSON", Shape.Text(), "text/event-stream"))),
        "getPayment" => Json(200, "The charge", "Charge", 404),
        "search" => new((200, Answers.Json("At most 40", Shape.Many(Shape.Ref("SearchHit"), 40))), 400) { Parameters = [ListParameters.Query("q", Shape.Text(1, 200), "Words to look for", required: true)] },
        "drawRound" => Json(200, "The questions", "Round", 400) with { Parameters = [.. Rounds.Parameters(product)] },
        "markRound" => Json(200, "The marks", "Marks", 400) with { Body = Body("Marking") },
        "getMetrics" => new((200, Answers.Of("Prometheus text format", Shape.Text(), "text/plain"))),
        "getContract" => new((200, Answers.Json("OpenAPI 3.1", Shape.Of("object")))),
        "getHealth" => Nothing(200, "Alive"),
        "getReadiness" => Nothing(200, "Ready"),
        _ => throw new InvalidOperationException($"The operation '{operation.Id}' has no details."),
    };

    private static OperationDetails Json(int status, string description, string schema, params int[] problems) =>
        new((status, Answers.Json(description, Shape.Ref(schema))), problems);

    private static OperationDetails Nothing(int status, string description, params int[] problems) => new((status, Answers.Nothing(description)), problems);

    private static JsonObject Body(string schema) => Answers.Body(Shape.Ref(schema));

    private static JsonObject Search() => ListParameters.Query("search", Shape.Text(most: 200), "Words to look for");
}
