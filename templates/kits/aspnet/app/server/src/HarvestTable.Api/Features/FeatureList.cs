using HarvestTable.Platform.Kpis;
using HarvestTable.Platform.Notices;

namespace HarvestTable.Features;

/// <summary>Every feature of the product, one entity each.</summary>
internal static class FeatureList
{
    public static void AddFeatures(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(o => o.SerializerOptions.TypeInfoResolverChain.Insert(0, FeatureJson.Default));
        services.AddSingleton<IReadOnlyList<KpiDefinition>>(ProductKpis.All);
        services.AddSingleton<IReadOnlyList<NoticeTemplate>>(ProductNotices.All);
        services.AddRows<Farms.FarmRepository, Farms.FarmHooks>();
        services.AddRows<MarketDays.MarketDayRepository, MarketDays.MarketDayHooks>();
        services.AddRows<Boxes.BoxRepository, Boxes.BoxHooks>();
        services.AddRows<DeliverySlots.DeliverySlotRepository, DeliverySlots.DeliverySlotHooks>();
        services.AddRows<Orders.OrderRepository, Orders.OrderHooks>();
        services.AddRows<OrderLines.OrderLineRepository, OrderLines.OrderLineHooks>();
        services.AddRows<Reviews.ReviewRepository, Reviews.ReviewHooks>();
        services.AddRows<Messages.MessageRepository, Messages.MessageHooks>();
        services.AddRows<Recipes.RecipeRepository, Recipes.RecipeHooks>();
        services.AddRows<QuizResults.QuizResultRepository, QuizResults.QuizResultHooks>();
        services.AddRows<Prizes.PrizeRepository, Prizes.PrizeHooks>();
        services.AddRows<Wins.WinRepository, Wins.WinHooks>();
        services.AddRows<KitchenProfiles.KitchenProfileRepository, KitchenProfiles.KitchenProfileHooks>();
        services.AddRows<Enquiries.EnquiryRepository, Enquiries.EnquiryHooks>();
        services.AddRows<FarmMarkets.FarmMarketRepository, FarmMarkets.FarmMarketHooks>();
    }

    public static void MapFeatures(this RouteGroupBuilder api, IServiceProvider services)
    {
        Farms.FarmEndpoints.Map(api, services.GetRequiredService<Farms.FarmRepository>());
        MarketDays.MarketDayEndpoints.Map(api, services.GetRequiredService<MarketDays.MarketDayRepository>());
        Boxes.BoxEndpoints.Map(api, services.GetRequiredService<Boxes.BoxRepository>());
        DeliverySlots.DeliverySlotEndpoints.Map(api, services.GetRequiredService<DeliverySlots.DeliverySlotRepository>());
        Orders.OrderEndpoints.Map(api, services.GetRequiredService<Orders.OrderRepository>());
        OrderLines.OrderLineEndpoints.Map(api, services.GetRequiredService<OrderLines.OrderLineRepository>());
        Reviews.ReviewEndpoints.Map(api, services.GetRequiredService<Reviews.ReviewRepository>());
        Messages.MessageEndpoints.Map(api, services.GetRequiredService<Messages.MessageRepository>());
        Recipes.RecipeEndpoints.Map(api, services.GetRequiredService<Recipes.RecipeRepository>());
        QuizResults.QuizResultEndpoints.Map(api, services.GetRequiredService<QuizResults.QuizResultRepository>());
        Prizes.PrizeEndpoints.Map(api, services.GetRequiredService<Prizes.PrizeRepository>());
        Wins.WinEndpoints.Map(api, services.GetRequiredService<Wins.WinRepository>());
        KitchenProfiles.KitchenProfileEndpoints.Map(api, services.GetRequiredService<KitchenProfiles.KitchenProfileRepository>());
        Enquiries.EnquiryEndpoints.Map(api, services.GetRequiredService<Enquiries.EnquiryRepository>());
        FarmMarkets.FarmMarketEndpoints.Map(api, services.GetRequiredService<FarmMarkets.FarmMarketRepository>());
    }
}
