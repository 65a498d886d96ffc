namespace LeanVibe.Factory.Runs;

/// <summary>A stage that can begin work before its turn, beside the stages before it.</summary>
internal interface IBeginsAhead
{
    /// <param name="done">The stage that has just been done.</param>
    void BeginAhead(string done, StageContext context);
}
