using HarvestTable.Features;
using HarvestTable.Platform.Web;

// Started from anywhere: without wwwroot in the working directory, the program's own folder is the root.
var options = new WebApplicationOptions { Args = args, ContentRootPath = Directory.Exists("wwwroot") ? null : AppContext.BaseDirectory };
var builder = WebApplication.CreateSlimBuilder(options);
builder.AddPlatform();
builder.Services.AddFeatures();

var app = builder.Build();
await app.PrepareAsync();
app.UsePlatform();
app.MapPlatform().MapFeatures(app.Services);
await app.RunAsync();
