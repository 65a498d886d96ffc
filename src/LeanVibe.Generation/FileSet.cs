using System.Collections.Immutable;
using System.Text;

namespace LeanVibe.Generation;

/// <summary>The files of a product, by relative path with forward slashes, in ordinal order; generators return it and one function writes it.</summary>
public sealed class FileSet
{
    public static FileSet Empty { get; } = new(ImmutableSortedDictionary.Create<string, GeneratedFile>(StringComparer.Ordinal));

    private readonly ImmutableSortedDictionary<string, GeneratedFile> _files;

    private FileSet(ImmutableSortedDictionary<string, GeneratedFile> files) => _files = files;

    public IEnumerable<string> Paths => _files.Keys;

    public IEnumerable<GeneratedFile> Files => _files.Values;

    public GeneratedFile this[string path] => _files[path];

    public bool Contains(string path) => _files.ContainsKey(path);

    /// <summary>Adds a text file; line ends become \n.</summary>
    /// <exception cref="InvalidOperationException">The path is taken or leaves the product's directory: a bug in a kit.</exception>
    public FileSet Add(string path, string text, bool executable = false) =>
        Add(new GeneratedFile(path, Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"))) { Executable = executable });

    public FileSet Add(GeneratedFile file)
    {
        if (file.Path.StartsWith('/') || file.Path.Split('/').Any(p => p is "" or "." or ".."))
        {
            throw new InvalidOperationException($"A kit wrote to '{file.Path}', which is not a plain relative path.");
        }

        return _files.ContainsKey(file.Path)
            ? throw new InvalidOperationException($"Two kits wrote '{file.Path}'.")
            : new(_files.Add(file.Path, file));
    }

    public FileSet Add(FileSet other) => other.Files.Aggregate(this, (all, file) => all.Add(file));
}

public sealed record GeneratedFile(string Path, ReadOnlyMemory<byte> Content)
{
    public bool Executable { get; init; }

    public string Text => Encoding.UTF8.GetString(Content.Span);

    /// <summary>Holds a zero byte early on, as git decides it.</summary>
    public bool IsBinary => Content.Span[..Math.Min(Content.Length, 8000)].Contains((byte)0);
}
