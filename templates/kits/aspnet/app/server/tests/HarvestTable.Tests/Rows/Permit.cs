namespace HarvestTable.Tests.Rows;

public enum Reach
{
    None,
    Own,
    Related,
    All,
}

/// <summary>What the Blueprint lets a role do; the tests hold the server to it.</summary>
/// <param name="CanFill">The role sees everything that a new row must point to.</param>
public sealed record Permit(string Role, Reach Read, Reach Create, Reach Update, Reach Delete, bool CanFill);
