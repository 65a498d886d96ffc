using System.Collections.Concurrent;
using System.Reflection;
using Fluid;

namespace LeanVibe.Generation.Rendering;

/// <summary>The embedded files of one kit: a real app for the reference Blueprint, and the Liquid slices that render what repeats.</summary>
public sealed class KitTemplates
{
    private static readonly FluidParser Parser = new();
    private static readonly TemplateOptions Options = new() { MemberAccessStrategy = new UnsafeMemberAccessStrategy(), MaxSteps = 1_000_000 };
    private static readonly ConcurrentDictionary<string, KitTemplates> Loaded = new(StringComparer.Ordinal);

    private readonly Dictionary<string, GeneratedFile> _app;
    private readonly Dictionary<string, Lazy<IFluidTemplate>> _slices;

    private KitTemplates(string kit)
    {
        _app = Read($"kits/{kit}/app/").ToDictionary(f => f.Path, StringComparer.Ordinal);
        _slices = Read($"kits/{kit}/slices/").ToDictionary(f => f.Path, f => new Lazy<IFluidTemplate>(() => Parse(kit, f)), StringComparer.Ordinal);
    }

    /// <summary>The files of the kit's golden app, in ordinal order of their paths.</summary>
    public IEnumerable<GeneratedFile> App => _app.Values.OrderBy(f => f.Path, StringComparer.Ordinal);

    public static KitTemplates Load(string kit) => Loaded.GetOrAdd(kit, static name => new(name));

    /// <summary>Renders one slice; the model's members are reached by their C# names.</summary>
    /// <param name="slice">Path under slices/, for example "feature/Repository.cs.liquid".</param>
    public string Render(string slice, object model)
    {
        var context = new TemplateContext(model, Options);
        return _slices[slice].Value.Render(context);
    }

    private static IFluidTemplate Parse(string kit, GeneratedFile slice) => Parser.TryParse(slice.Text, out var template, out var error)
        ? template
        : throw new InvalidOperationException($"The slice kits/{kit}/slices/{slice.Path} does not parse: {error}");

    private static IEnumerable<GeneratedFile> Read(string folder)
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(folder, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var content = new MemoryStream();
            stream.CopyTo(content);
            yield return new(name[folder.Length..], content.ToArray()) { Executable = name.EndsWith(".sh", StringComparison.Ordinal) };
        }
    }
}
