using LeanVibe.Factory.Gates.Boots;
using LeanVibe.Factory.Gates.Conformance;
using LeanVibe.Factory.Gates.Screens;
using LeanVibe.Factory.Gates.Secrets;

namespace LeanVibe.Factory.Gates;

/// <summary>The gates that a built product passes; those of the compilers and tests come from the stages before.</summary>
internal sealed class GateList(BootsGate boots, ContractGate contract, ScreensGate screens, SecretsGate secrets)
{
    public IReadOnlyList<IGate> All { get; } = [boots, contract, screens, secrets];
}
