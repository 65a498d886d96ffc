namespace LeanVibe.Blueprints;

/// <summary>What the product is called, says and looks like.</summary>
public sealed record Product
{
    /// <summary>Kebab-case, at most 40 characters: the host name and the repository name.</summary>
    public required string Id { get; init; }
    public required string Name { get; init; }

    /// <summary>One line that says what it does for whom; the headline of the landing page.</summary>
    public string Pitch { get; init; } = "";

    /// <summary>Two or three sentences, in the founder's words where they gave them.</summary>
    public string Description { get; init; } = "";

    /// <summary>The kind of product in the field's words, for example "marketplace" or "learning platform".</summary>
    public string Domain { get; init; } = "";
    public Brand Brand { get; init; } = new();

    /// <summary>BCP 47 tags; the first is the default.</summary>
    public IReadOnlyList<string> Languages { get; init; } = ["en"];

    /// <summary>ISO 4217 code of every money field.</summary>
    public string Currency { get; init; } = "EUR";

    /// <summary>The platform's share of every charge, in percent, 0 to 100.</summary>
    public decimal FeePercent { get; init; }
}

/// <summary>Colours and voice. Colours are CSS names or #rrggbb; empty means that the generator chooses from the product's id.</summary>
public sealed record Brand
{
    public string Background { get; init; } = "";
    public string Primary { get; init; } = "";
    public Character Character { get; init; } = Character.Calm;
    public string Tone { get; init; } = "friendly, plain";
}

/// <summary>The composition of pages: layout, type, edges and imagery.</summary>
public enum Character { Calm, Marketplace, Editorial, Playful, BackOffice }

/// <summary>Which kits build the product; "none" where the product has no such part.</summary>
public sealed record Stack
{
    public string Server { get; init; } = "aspnet";
    public string Web { get; init; } = "react";
    public string Mobile { get; init; } = "none";
}
