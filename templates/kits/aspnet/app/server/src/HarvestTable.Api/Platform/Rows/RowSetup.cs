using System.Diagnostics.CodeAnalysis;

namespace HarvestTable.Platform.Rows;

internal static class RowSetup
{
    private const DynamicallyAccessedMemberTypes Constructors = DynamicallyAccessedMemberTypes.PublicConstructors;

    /// <summary>One entity: its repository, also known without its types, and its hooks.</summary>
    public static void AddRows<
        [DynamicallyAccessedMembers(Constructors)] TRepository,
        [DynamicallyAccessedMembers(Constructors)] THooks>(this IServiceCollection services)
        where TRepository : class, IRows
        where THooks : class =>
        services.AddSingleton<THooks>().AddSingleton<TRepository>().AddSingleton<IRows>(sp => sp.GetRequiredService<TRepository>());
}
