using LeanVibe.Platform.Kernel;

namespace LeanVibe.Factory.Build;

/// <summary>A folder with everything that runs: the server's build and the web client's, as a release will hold it.</summary>
internal static class Package
{
    /// <summary>Makes it anew beside the old one, then swaps it in.</summary>
    public static string Make(Workspace workspace, string target)
    {
        var fresh = target + ".new";
        Folders.Delete(fresh);
        Folders.Copy(workspace.ApiOutput, fresh);
        Natives.KeepOwn(fresh);
        if (Directory.Exists(workspace.WebOutput))
        {
            Folders.Delete(Path.Combine(fresh, "wwwroot"));
            Folders.Copy(workspace.WebOutput, Path.Combine(fresh, "wwwroot"));
        }

        Folders.Delete(target);
        Directory.Move(fresh, target);
        return target;
    }
}
