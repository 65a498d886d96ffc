using System.Reflection;

namespace HarvestTable.Platform.Web;

/// <summary>/openapi.json: the contract that the product was generated from.</summary>
internal static class ContractEndpoint
{
    public static void MapContract(this WebApplication app) => app.MapGet("/openapi.json", static (HttpContext http) =>
    {
        var contract = Assembly.GetExecutingAssembly().GetManifestResourceStream("openapi.json");
        return contract is null ? Results.NotFound() : Results.Stream(contract, "application/json");
    }).AllowAnonymous();
}
