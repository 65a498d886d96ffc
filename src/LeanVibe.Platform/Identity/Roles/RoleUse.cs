namespace LeanVibe.Platform.Identity.Roles;

/// <summary>What gives a custom role, each as a number of them.</summary>
/// <param name="Invitations">Those that can still be answered.</param>
/// <param name="Groups">Of the directory.</param>
/// <param name="Connections">In whose rules it stands.</param>
public sealed record RoleUse(int Members, int Invitations, int Groups, int Connections)
{
    public bool IsNone => Members + Invitations + Groups + Connections == 0;

    /// <summary>For example "2 members, 1 group".</summary>
    public override string ToString() => string.Join(", ", new[] { Words(Members, "member"), Words(Invitations, "open invitation"), Words(Groups, "group"), Words(Connections, "connection") }.Where(part => part.Length > 0));

    private static string Words(int number, string what) => number == 0 ? "" : $"{number} {what}{(number == 1 ? "" : "s")}";
}
