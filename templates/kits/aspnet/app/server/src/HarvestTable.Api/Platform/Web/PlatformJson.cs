using System.Text.Json;
using System.Text.Json.Serialization;
using HarvestTable.Platform.Files;
using HarvestTable.Platform.Kpis;
using HarvestTable.Platform.Notices;
using HarvestTable.Platform.OpenId;
using HarvestTable.Platform.Payments;
using HarvestTable.Platform.Rounds;
using HarvestTable.Platform.Trail;

namespace HarvestTable.Platform.Web;

/// <summary>What the platform part sends and takes as JSON. A type that is missing here or in FeatureJson cannot be serialized.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(HttpValidationProblemDetails))]
[JsonSerializable(typeof(Account))]
[JsonSerializable(typeof(PageOf<Account>))]
[JsonSerializable(typeof(SignUp))]
[JsonSerializable(typeof(SignIn))]
[JsonSerializable(typeof(Profile))]
[JsonSerializable(typeof(PasswordChange))]
[JsonSerializable(typeof(ResetRequest))]
[JsonSerializable(typeof(PasswordReset))]
[JsonSerializable(typeof(RoleChange))]
[JsonSerializable(typeof(List<DemoAccount>))]
[JsonSerializable(typeof(List<SignInProvider>))]
[JsonSerializable(typeof(SignInEnd))]
[JsonSerializable(typeof(List<Option>))]
[JsonSerializable(typeof(List<SummaryRow>))]
[JsonSerializable(typeof(PageOf<ActivityLine>))]
[JsonSerializable(typeof(RowEvent))]
[JsonSerializable(typeof(Inbox))]
[JsonSerializable(typeof(PaymentView))]
[JsonSerializable(typeof(List<SearchHit>))]
[JsonSerializable(typeof(Round))]
[JsonSerializable(typeof(Marking))]
[JsonSerializable(typeof(Marks))]
[JsonSerializable(typeof(StoredFile))]
[JsonSerializable(typeof(IReadOnlyList<KpiView>))]
public sealed partial class PlatformJson : JsonSerializerContext;
