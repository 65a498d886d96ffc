namespace LeanVibe.Factory.Build;

/// <summary>The environment of every compiler and test program: warm compile servers, no colours, no questions.</summary>
internal static class Toolchain
{
    public static IReadOnlyDictionary<string, string> Environment { get; } = new Dictionary<string, string>
    {
        // Servers that stay warm make builds three to six times faster; a machine may have switched them off.
        ["UseSharedCompilation"] = "true",
        ["MSBUILDDISABLENODEREUSE"] = "0",
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "1",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_NOLOGO"] = "1",
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        ["NO_COLOR"] = "1",
        ["FORCE_COLOR"] = "0",
        ["CI"] = "true",
        ["npm_config_update_notifier"] = "false",
        ["npm_config_audit"] = "false",
        ["npm_config_fund"] = "false",

        // A program's own server must not inherit where the platform listens.
        ["ASPNETCORE_URLS"] = "",
    };

    /// <summary>The same, where nothing but the build's own process compiles: slower, and nobody else can end it.</summary>
    public static IReadOnlyDictionary<string, string> WithoutServers { get; } = new Dictionary<string, string>(Environment)
    {
        ["UseSharedCompilation"] = "false",
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
    };
}
