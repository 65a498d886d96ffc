using LeanVibe.Platform.Kernel;
using LeanVibe.Web.Access;
using Microsoft.AspNetCore.Components;

namespace LeanVibe.Web.Components.Shared;

/// <summary>A page of forms: every press is a request with an answer, so that it may set a cookie and needs no live connection.</summary>
public abstract class FormPage : ComponentBase
{
    [CascadingParameter] public HttpContext Http { get; set; } = default!;

    [Inject] public NavigationManager Navigation { get; set; } = default!;

    /// <summary>What went wrong with what was sent.</summary>
    protected Error? Wrong { get; set; }

    /// <summary>What went well.</summary>
    protected string Good { get; set; } = "";

    protected CancellationToken Leaving => Http.RequestAborted;

    protected string Sent(string name) => Http.Request.HasFormContentType ? Http.Request.Form[name].ToString() : "";

    protected string Query(string name) => Http.Request.Query[name].ToString();

    /// <summary>Keeps what went wrong, or says what went well.</summary>
    /// <returns>Whether it went well.</returns>
    protected bool Take<T>(Result<T> result, string good = "")
    {
        (Wrong, Good) = (result.Error, result.Succeeded ? good : "");
        return result.Succeeded;
    }

    /// <summary>Goes on to a page of this site, whatever an address from outside says.</summary>
    protected void GoOn(string address) =>
        Navigation.NavigateTo(address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal) && !address.Contains('\\', StringComparison.Ordinal) ? address : "/");

    protected bool IsPerson => Http.User.HasClaim(c => c.Type == Principals.Account);
}
