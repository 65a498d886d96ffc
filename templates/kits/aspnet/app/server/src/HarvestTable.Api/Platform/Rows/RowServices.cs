using HarvestTable.Platform.Payments;
using HarvestTable.Platform.Trail;

namespace HarvestTable.Platform.Rows;

/// <summary>What every repository works with.</summary>
public sealed record RowServices(Db Db, TimeProvider Clock, Journal Journal, Charges Charges, RowSets Sets);
