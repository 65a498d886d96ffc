namespace LeanVibe.Blueprints.Rules.Symbols;

/// <summary>The built-in account as an entity, so that relations to it resolve like any other.</summary>
internal static class AccountEntity
{
    public static Entity For(Blueprint blueprint) => new()
    {
        Id = Entity.Account,
        Name = "Account",
        Label = "name",
        Fields =
        [
            new() { Id = "name", Name = "Name", Required = true },
            new() { Id = "email", Name = "Email", Type = FieldType.Email, Required = true, Unique = true },
            new() { Id = "role", Name = "Role", Type = FieldType.Choice, Required = true, Choices = [.. blueprint.Roles.Select(r => new Choice(r.Id, r.Name))] },
        ],
    };
}
