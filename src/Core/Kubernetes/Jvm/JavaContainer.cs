using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Kubernetes.Jvm;

/// <summary>The view of a container that runs on a Java virtual machine.</summary>
internal sealed class JavaContainer
{
    private const string RuntimeAnnotation = "plimsoll.dev/runtime";

    private JavaContainer(Container container, JvmOptions options, string reason)
    {
        Container = container;
        Options = options;
        Reason = reason;
    }

    public static Setting<ImageFamily> Images { get; } = new(
        "plimsoll.java.images",
        "the JDK, JRE, Tomcat, Spring, Kafka, Elasticsearch … families",
        "Images that run on a JVM, each by whole segments of its path, where `*` stands for anything within a segment.",
        JavaImages.Default,
        static text => (true, new ImageFamily(text.Split(',').Select(static pattern => pattern.Trim()).Where(static pattern => pattern.Length > 0))));

    public Container Container { get; }

    public JvmOptions Options { get; }

    /// <summary>By what it is known to be Java, in words.</summary>
    public string Reason { get; }

    /// <summary>The Java containers of a pod that run as long as it does; none for a pod that is not Java.</summary>
    public static ReadOnlyArray<JavaContainer> Of(Pod pod) => new(pod.Workload.Object.View(static manifest => Find(manifest.Workload!)));

    private static JavaContainer[] Find(Workload workload)
    {
        var pod = workload.Pod;
        var settings = workload.Set.Configuration.For(workload.Object.Document.File.Path);
        var found = new List<JavaContainer>();
        foreach (var container in pod.RunningContainers)
        {
            var options = JvmOptions.Read(LaunchOf(container));
            if (Recognise(container, options, settings) is { } reason)
                found.Add(new JavaContainer(container, options, reason));
        }

        // Who declares a pod Java means its application: the first main container, when nothing tells which.
        if (found.Count == 0 && Declared(pod) is { } declared && pod.Containers.FirstOrDefault(static container => container.Role == ContainerRole.Main) is { } first)
            found.Add(new JavaContainer(first, JvmOptions.Read(LaunchOf(first)), declared));
        return [.. found];
    }

    /// <summary>The field that holds an option: a variable's value, or an element of command or args.</summary>
    public Field FieldOf(JvmOption option)
    {
        if (option.Variable is { } name)
            return Container.Field["env"].Items.Last(item => item["name"].Text == name)["value"];
        var command = Container.Field["command"].Items.ToList();
        return option.Index < command.Count ? command[option.Index] : Container.Field["args"].Items.ElementAt(option.Index - command.Count);
    }

    /// <summary>Options may come from what the manifest does not show.</summary>
    public bool MayHaveOtherOptions => Options.IsUncertain || Container.Field["envFrom"].IsPresent
        || Container.Field["env"].Items.Any(static item => item["valueFrom"].IsPresent && item["name"].Text is { } name && JvmVariables.IsJvmVariable(name));

    private static string? Recognise(Container container, JvmOptions options, SettingsScope settings)
    {
        if (options.IsJavaCommand)
            return "its command";
        if (container.Image is { } image && settings.Get(Images).Matches(image))
            return $"its image {image.Name}";
        var variable = container.Field["env"].Items.Select(static item => item["name"].Text).FirstOrDefault(static name => name is not null && JvmVariables.IsJvmVariable(name));
        return variable is null ? null : $"its variable {variable}";
    }

    private static string? Declared(Pod pod)
    {
        if ((pod.Workload.Object.Document.Declarations & Declarations.Java) != 0)
            return "[Java]";
        return pod.Annotations[RuntimeAnnotation].Text == "java" || pod.Workload.Object.Metadata["annotations"][RuntimeAnnotation].Text == "java"
            ? $"annotation {RuntimeAnnotation}"
            : null;
    }

    private static JvmLaunch LaunchOf(Container container) => new()
    {
        Command = Words(container.Field["command"]),
        Args = Words(container.Field["args"]),
        Environment =
        [
            .. container.Field["env"].Items
                .Where(static item => item["name"].Text is not null)
                .Select(static item => new KeyValuePair<string, string?>(item["name"].Text!, item["value"].IsAbsent && item["valueFrom"].IsAbsent ? "" : TextOf(item["value"]))),
        ],
    };

    private static IReadOnlyList<string> Words(Field list) => [.. list.Items.Select(static item => TextOf(item) ?? "")];

    /// <summary>Here <c>${NAME}</c> is the shell's own, not a placeholder.</summary>
    private static string? TextOf(Field field) =>
        field.Node is ScalarNode { Kind: not ScalarKind.Null } scalar && scalar.Text.IndexOf("{{", StringComparison.Ordinal) < 0 ? scalar.Text : null;
}
