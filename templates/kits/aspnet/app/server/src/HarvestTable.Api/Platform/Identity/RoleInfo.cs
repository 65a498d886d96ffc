namespace HarvestTable.Platform.Identity;

/// <param name="SignsUp">Visitors may create an account of this role.</param>
/// <param name="ChoosesAccounts">May pick a person for a relation, and so may list names.</param>
public sealed record RoleInfo(string Id, string Name, bool Administers, bool SignsUp, bool ChoosesAccounts);
