namespace Plimsoll.EndToEnd;

/// <summary>The tests that share one published command: publishing it takes a minute.</summary>
[CollectionDefinition(Name)]
public sealed class PublishedCommandCollection : ICollectionFixture<PublishedCommand>
{
    public const string Name = "published command";
}
