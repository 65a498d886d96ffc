using System.Runtime.Versioning;

// Processes, signals and file modes are those of Linux and macOS; the platform hosts products there.
[assembly: UnsupportedOSPlatform("windows")]
