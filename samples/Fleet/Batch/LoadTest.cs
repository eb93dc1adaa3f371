using k8s.Models;
using Plimsoll;

namespace Fleet;

/// <summary>
/// A load test of the ticket service. It was started by hand once, as the naked pod <c>test-gptvg</c>, which nothing restarts
/// or removes. Now it is a Job: its pods are still called <c>test-</c> and five letters, and they go away when they are done.
/// </summary>
[Manifests(Folder = "batch"), Java]
public static partial class LoadTest
{
    private const string Name = "test";

    private static readonly TimeSpan Limit = TimeSpan.FromHours(2);
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>What only comes and goes may run on ECI, paid by the second; what stays runs on nodes.</summary>
    private static Dictionary<string, string> OnElasticInstances => new() { ["alibabacloud.com/eci"] = "true" };

    public static V1Job Job => new()
    {
        Metadata = new() { Name = Name, NamespaceProperty = Namespaces.Batch, Labels = Labels.Of(Name, Namespaces.Batch) },
        Spec = new()
        {
            BackoffLimit = 1,
            ActiveDeadlineSeconds = (long)Limit.TotalSeconds,
            TtlSecondsAfterFinished = (int)Kept.TotalSeconds,
            Template = Pods.Template(Name, Namespaces.Batch, labels: OnElasticInstances, pod: new()
            {
                RestartPolicy = "Never",
                Containers =
                [
                    new()
                    {
                        Name = Name,
                        Image = Images.Own("load-test", "1.2.0"),
                        Command = ["java", .. JavaSize.Medium.Options.Split(' '), "-jar", "/app/load-test.jar"],
                        Args = ["--target", $"http://{HulaTtp.Service.Address()}", "--users", "500"],
                        Resources = JavaSize.Medium.Resources,
                        SecurityContext = Security.Container,
                    },
                ],
            }),
        },
    };
}
