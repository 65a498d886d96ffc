namespace LeanVibe.Tests.Architecture;

/// <summary>Fails with what to do, then where.</summary>
internal static class Verdict
{
    public static void None(IEnumerable<string> offenders, string whatToDo)
    {
        var all = offenders.ToList();
        Assert.True(all.Count == 0, $"{whatToDo}\n  {string.Join("\n  ", all)}");
    }
}
