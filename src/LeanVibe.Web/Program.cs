using LeanVibe.Platform.Kernel;
using LeanVibe.Web;

var settings = new ConfigurationBuilder().AddEnvironmentVariables("LEANVIBE_").AddCommandLine(args).Build();
var options = new PlatformOptions { Home = settings["home"] ?? "", Port = settings.GetValue("port", 7400), ResumesRuns = true };

await PlatformHost.Create(options).RunAsync();
