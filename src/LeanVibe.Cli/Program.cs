using LeanVibe.Cli;

return await CommandLine.RunAsync(args);
