using LeanVibe.Hosting.Targets.LocalProcess;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Factory.TierUp;

/// <summary>A native release: the compiled program, the web client of the ordinary release, and a file that names the program.</summary>
internal static class NativePackage
{
    public static void Make(string compiled, string program, string ordinary, string target)
    {
        Folders.Copy(compiled, target);
        var web = Path.Combine(ordinary, "wwwroot");
        if (Directory.Exists(web))
        {
            Folders.Delete(Path.Combine(target, "wwwroot"));
            Folders.Copy(web, Path.Combine(target, "wwwroot"));
        }

        File.WriteAllText(Path.Combine(target, Entry.Native), program);
    }
}
