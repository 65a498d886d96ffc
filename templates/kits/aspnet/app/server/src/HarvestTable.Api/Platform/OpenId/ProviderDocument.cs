using Microsoft.IdentityModel.Tokens;

namespace HarvestTable.Platform.OpenId;

/// <summary>What a provider publishes of itself (OpenID Connect Discovery 1.0), with its keys.</summary>
/// <param name="UserInfo">Empty when it has none.</param>
/// <param name="TakesBasic">Takes a client's secret in the Authorization header, as all do that do not say.</param>
/// <param name="NamesItself">Promises to name itself in every answer (RFC 9207).</param>
public sealed record ProviderDocument(
    Uri Authorize, Uri Token, string UserInfo, bool TakesBasic, bool NamesItself, IList<SecurityKey> Keys, DateTimeOffset ReadAt);
