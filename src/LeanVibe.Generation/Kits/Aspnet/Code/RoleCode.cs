using LeanVibe.Blueprints;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.Aspnet.Code;

internal sealed record RoleCode(string Const, string Id, string Name, string Administers, string SignsUp, string ChoosesAccounts)
{
    public static RoleCode Of(ProductModel product, RoleModel role) => new(
        ConstOf(role.Id), role.Id, CSharp.Literal(role.Source.Name), CSharp.Bool(role.Administers), CSharp.Bool(role.SignsUp), CSharp.Bool(product.ChoosesAccounts(role)));

    /// <summary>A name that no object has already.</summary>
    public static string ConstOf(string role) => CSharp.Member(Blueprints.Naming.Casing.Pascal(role), "Roles");

    /// <summary>"Roles.Farmer, Roles.Restaurant".</summary>
    public static string List(IEnumerable<string> roles) => string.Join(", ", roles.Select(r => $"Roles.{ConstOf(r)}"));
}
