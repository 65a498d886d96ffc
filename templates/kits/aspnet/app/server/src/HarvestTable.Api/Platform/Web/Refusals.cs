using System.Data.Common;

namespace HarvestTable.Platform.Web;

/// <summary>Answers refusals, and broken database constraints, with problem details.</summary>
internal static class Refusals
{
    public static IApplicationBuilder UseRefusals(this IApplicationBuilder app) => app.Use(static async (http, next) =>
    {
        try
        {
            await next(http);
        }
        catch (Refusal refusal)
        {
            await refusal.ExecuteAsync(http);
        }
        catch (BadHttpRequestException failure)
        {
            await new Refusal(failure.StatusCode, "This request cannot be read.").ExecuteAsync(http);
        }
        catch (DbException failure) when (Explain(failure, http.RequestServices) is { } refusal)
        {
            await refusal.ExecuteAsync(http);
        }
    });

    private static Refusal? Explain(DbException failure, IServiceProvider services)
    {
        if (Constraint.IsBrokenReference(failure))
        {
            return Refusal.Conflict("Other rows still need this one.");
        }

        if (Constraint.BrokenUnique(failure) is not { } index)
        {
            return null;
        }

        var rule = services.GetRequiredService<RowSets>().All.SelectMany(r => r.Uniques)
            .FirstOrDefault(u => u.Index == index || u.Columns == index);
        return Refusal.Conflict(rule?.Message ?? "There is one like this already.", rule?.Member);
    }
}
