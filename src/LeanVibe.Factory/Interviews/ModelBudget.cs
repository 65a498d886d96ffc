using LeanVibe.Elicitation.Conversation;
using LeanVibe.Factory.Interviews.Models;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Quotas;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Usage;

namespace LeanVibe.Factory.Interviews;

/// <summary>Asks the language model as long as the tenant has tokens this month, and keeps what it used. Without them rules alone read, as without a model.</summary>
public sealed class ModelBudget(FactModel model, QuotaBook quotas, IQuotaUse use, IUsageMeter meter, CurrentTenant tenant, TimeProvider time)
{
    /// <param name="used">Tokens that the interview has used so far.</param>
    /// <param name="cancellation">Stops the model alone: nothing read, and no exception.</param>
    public async Task<ModelReading> ReadAsync(Turn turn, int used, CancellationToken cancellation)
    {
        if (!model.WouldAsk(turn))
        {
            return ModelReading.None;
        }

        var limits = await quotas.OfAsync(tenant.Id, CancellationToken.None);
        var month = await use.ModelTokensAsync(limits.Payer, CancellationToken.None);
        var state = limits.With(QuotaKind.ModelTokensPerMonth, month);
        if (state.Level == QuotaLevel.Reached)
        {
            return ModelReading.None with { Problem = Note(QuotaErrors.Reached(state)) };
        }

        var read = await model.ReadAsync(turn, used, month, cancellation);
        if (read.Tokens > 0)
        {
            // Used is used, also when the founder has gone meanwhile.
            await meter.RecordAsync([new($"model/{Guid.CreateVersion7(time.GetUtcNow())}", UsageKind.ModelTokens, read.Tokens, time.GetUtcNow())], CancellationToken.None);
        }

        return read;
    }

    private static string Note(Error reached) => $"{reached.Message} {reached.Next}";
}
