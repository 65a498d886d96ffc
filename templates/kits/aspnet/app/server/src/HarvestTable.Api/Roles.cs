namespace HarvestTable;

/// <summary>The ids of the product's roles.</summary>
public static class Roles
{
    /// <summary>Nobody signed in.</summary>
    public const string Visitor = "visitor";

    public const string Operator = "operator";

    public const string Farmer = "farmer";

    public const string Restaurant = "restaurant";
}

public static class RoleList
{
    public static IReadOnlyList<RoleInfo> All { get; } =
    [
        new(Roles.Operator, "Operator", Administers: true, SignsUp: false, ChoosesAccounts: true),
        new(Roles.Farmer, "Farmer", Administers: false, SignsUp: true, ChoosesAccounts: true),
        new(Roles.Restaurant, "Restaurant", Administers: false, SignsUp: true, ChoosesAccounts: true),
    ];

    public static IReadOnlyList<string> Administrators { get; } = [.. All.Where(r => r.Administers).Select(r => r.Id)];

    public static IReadOnlyList<string> SigningUp { get; } = [.. All.Where(r => r.SignsUp).Select(r => r.Id)];
}
