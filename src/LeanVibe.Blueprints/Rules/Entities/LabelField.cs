using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Entities;

/// <summary>A label is a field of the entity that can be shown.</summary>
internal sealed class LabelField() : Rule("LV0208")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        symbols.Blueprint.Entities
            .Where(entity => entity.Label.Length > 0)
            .Where(entity => entity.Fields.FirstOrDefault(f => f.Id == entity.Label) is not { } label
                || label.Sensitivity == Sensitivity.Secret
                || Member.Of(label.Type) == MemberKind.Upload)
            .Select(entity => Report($"{Paths.Of(entity)}/label", $"{entity.Name} cannot be named by \"{entity.Label}\".", "Name a field of the entity that is neither secret nor a file, or leave the label out."));
}
