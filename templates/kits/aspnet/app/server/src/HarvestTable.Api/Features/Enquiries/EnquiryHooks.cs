namespace HarvestTable.Features.Enquiries;

/// <summary>
/// Yours: override what <see cref="Hooks{TInput}"/> offers to join in when enquiries are saved, deleted or acted on.
/// What you write here is kept when the product is generated again.
/// </summary>
public sealed class EnquiryHooks : Hooks<EnquiryInput>;
