namespace LeanVibe.Platform.Identity.Scim;

/// <summary>The schemas that are spoken here: User, its enterprise extension and Group (RFC 7643, 4).</summary>
public static class ScimSchemas
{
    public const string UserId = "urn:ietf:params:scim:schemas:core:2.0:User";
    public const string GroupId = "urn:ietf:params:scim:schemas:core:2.0:Group";
    public const string EnterpriseId = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    public const string ListId = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
    public const string PatchId = "urn:ietf:params:scim:api:messages:2.0:PatchOp";
    public const string BulkId = "urn:ietf:params:scim:api:messages:2.0:BulkRequest";
    public const string BulkAnswerId = "urn:ietf:params:scim:api:messages:2.0:BulkResponse";
    public const string ErrorId = "urn:ietf:params:scim:api:messages:2.0:Error";

    public static ScimResourceType User { get; } = new("User", "/Users",
        new(UserId, "User", "A person of the organisation",
        [
            .. Shared,
            new("userName") { IsRequired = true, Uniqueness = "server", Description = "What the person signs in as at the identity provider" },
            Complex("name", "The parts of the name", "formatted", "familyName", "givenName", "middleName", "honorificPrefix", "honorificSuffix"),
            new("displayName") { Description = "The name as shown" },
            new("nickName"),
            new("profileUrl", "reference") { IsCaseExact = true },
            new("title"),
            new("userType"),
            new("preferredLanguage"),
            new("locale"),
            new("timezone"),
            new("active", "boolean") { Description = "False ends every session, token and key within seconds" },
            Values("emails", "E-mail addresses; the primary one is the account's"),
            Values("phoneNumbers", "Telephone numbers"),
            Values("roles", "Roles at the identity provider"),
            new("addresses", "complex")
            {
                IsMultiValued = true,
                Parts = [new("formatted"), new("streetAddress"), new("locality"), new("region"), new("postalCode"), new("country"), new("type"), new("primary", "boolean")],
            },
            new("groups", "complex")
            {
                IsMultiValued = true, Mutability = "readOnly", Description = "The groups that the person is in",
                Parts = [new("value") { IsCaseExact = true, Mutability = "readOnly" }, new("$ref", "reference") { Mutability = "readOnly" }, new("display") { Mutability = "readOnly" }, new("type") { Mutability = "readOnly" }],
            },
        ]),
        [
            new(EnterpriseId, "EnterpriseUser", "A person's place in the enterprise",
            [
                new("employeeNumber"), new("costCenter"), new("organization"), new("division"), new("department"),
                new("manager", "complex") { Parts = [new("value") { IsCaseExact = true }, new("$ref", "reference"), new("displayName") { Mutability = "readOnly" }] },
            ]),
        ]);

    public static ScimResourceType Group { get; } = new("Group", "/Groups",
        new(GroupId, "Group", "People who are given a role together",
        [
            .. Shared,
            new("displayName") { IsRequired = true, Uniqueness = "server", Description = "The name, by which the group is mapped to a role" },
            new("members", "complex")
            {
                IsMultiValued = true, Description = "Who is in it",
                Parts = [new("value") { IsCaseExact = true, Mutability = "immutable" }, new("$ref", "reference") { Mutability = "immutable" }, new("display") { Mutability = "readOnly" }, new("type") { Mutability = "immutable" }],
            },
        ]),
        []);

    public static IReadOnlyList<ScimResourceType> All { get; } = [User, Group];

    private static IEnumerable<ScimAttribute> Shared =>
    [
        new("id") { IsCaseExact = true, Mutability = "readOnly", Uniqueness = "server" },
        new("externalId") { IsCaseExact = true, Description = "The identity provider's own identifier" },
        new("meta", "complex")
        {
            Mutability = "readOnly",
            Parts = [new("resourceType"), new("created", "dateTime"), new("lastModified", "dateTime"), new("location", "reference"), new("version") { IsCaseExact = true }],
        },
    ];

    private static ScimAttribute Complex(string name, string description, params string[] parts) =>
        new(name, "complex") { Description = description, Parts = [.. parts.Select(p => new ScimAttribute(p))] };

    private static ScimAttribute Values(string name, string description) => new(name, "complex")
    {
        IsMultiValued = true, Description = description, Parts = [new("value"), new("display"), new("type"), new("primary", "boolean")],
    };
}
