using LeanVibe.Blueprints;
using LeanVibe.Generation.Kits.Aspnet.Database;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.Aspnet.Code;

/// <summary>Who may do one operation to which rows.</summary>
/// <param name="Name">"Read", a method of AccessRules.</param>
internal sealed record OperationCode(string Name, IReadOnlyList<OperationCode.RoleScope> Roles)
{
    public static IReadOnlyList<OperationCode> Of(ProductModel product, EntityModel entity)
    {
        var scopes = new Scopes(product);
        var administrators = product.Administrators.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from operation in Enum.GetValues<Operation>()
               let roles = (from byRole in entity.GrantsOf(operation).Where(g => !administrators.Contains(g.Role)).GroupBy(g => g.Role)
                            let sql = scopes.Union(entity, byRole)
                            where sql is not null
                            select new RoleScope(RoleCode.ConstOf(byRole.Key), Fragment(sql))).ToList()
               where roles.Count > 0
               select new OperationCode(operation.ToString(), roles),
        ];
    }

    private static string Fragment(string sql) => sql.Length == 0 ? "Everything" : $"Sql.Of({CSharp.Sql(sql, 12)})";

    internal sealed record RoleScope(string Role, string Sql);
}
