using System.Runtime.Versioning;
using LeanVibe.IntegrationTests.Databases;

// Processes, signals and file modes are those of Linux and macOS; the platform hosts products there.
[assembly: UnsupportedOSPlatform("windows")]

// One server for all tests, and one pooler before it; each test has a database of its own.
[assembly: AssemblyFixture(typeof(PostgresServer))]
