using System.ComponentModel.DataAnnotations;

namespace Hula;

/// <summary>The PostgreSQL that the tickets are in.</summary>
public sealed record DatabaseValues
{
    /// <summary>Host name.</summary>
    [RegularExpression("[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?")] public string Host { get; init; } = "postgres.storage";

    /// <summary>Port.</summary>
    [Range(1, 65535)] public int Port { get; init; } = 5432;

    /// <summary>Name of the database, and of its user.</summary>
    [RegularExpression("[a-z_][a-z0-9_]{0,62}")] public string Name { get; init; } = "hula";

    /// <summary>Secret with the password, under the key password.</summary>
    [RegularExpression("[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?")] public string Secret { get; init; } = "postgres-client";
}
