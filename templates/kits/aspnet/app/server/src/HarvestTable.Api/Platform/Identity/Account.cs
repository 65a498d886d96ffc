namespace HarvestTable.Platform.Identity;

public sealed record Account(Guid Id, string Email, string Name, string Role, DateTimeOffset CreatedAt);

public sealed record SignUp(string? Email, string? Name, string? Password, string? Role);

public sealed record SignIn(string? Email, string? Password);

public sealed record Profile(string? Name, string? Email = null, string? Password = null);

public sealed record PasswordChange(string? Current, string? New);

public sealed record ResetRequest(string? Email);

public sealed record PasswordReset(string? Token, string? Password);

public sealed record RoleChange(string? Role);

public sealed record DemoAccount(string Role, string RoleName, string Email, string Password);
