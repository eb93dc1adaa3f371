using System.Globalization;
using System.Text;
using Plimsoll.Benchmarks;
using Plimsoll.Model;
using Plimsoll.Yaml;
using Plimsoll.Yaml.Syntax;

// Reads all manifests below a folder, from bytes in memory and on one thread: our nodes beside YamlDotNet's bare events.
var files = Directory.EnumerateFiles(args[0], "*.*", SearchOption.AllDirectories)
    .Where(static path => path.EndsWith(".yaml", StringComparison.Ordinal) || path.EndsWith(".yml", StringComparison.Ordinal))
    .Order(StringComparer.Ordinal)
    .Select(File.ReadAllBytes)
    .ToList();
if (args is [_, "nodes"])
{
    // For a profiler.
    Print("bytes to nodes", Speed(Measurement.BytesPerSecond(files, static file => ManifestReader.Read(new TextFile("file.yaml", Encoding.UTF8.GetString(file))).Count)));
    return;
}

// What it refuses it would leave early, which is no way to win.
var common = files.Where(BareEvents.Accepts).ToList();

var (nodes, trees, events, sameNodes) = (0d, 0d, 0d, 0d);
// In turns, so that what else the machine does touches all of them.
for (var round = 0; round < 3; round++)
{
    nodes = Math.Max(nodes, Measurement.BytesPerSecond(files, static file => ManifestReader.Read(new TextFile("file.yaml", Encoding.UTF8.GetString(file))).Count));
    trees = Math.Max(trees, Measurement.BytesPerSecond(files, static file => SyntaxTree.Parse(Encoding.UTF8.GetString(file)).Documents.Count));
    events = Math.Max(events, Measurement.BytesPerSecond(common, BareEvents.Count));
    sameNodes = Math.Max(sameNodes, Measurement.BytesPerSecond(common, static file => ManifestReader.Read(new TextFile("file.yaml", Encoding.UTF8.GetString(file))).Count));
}

var live = Measurement.LiveBytesPerByte(files, static file => ManifestReader.Read(new TextFile("file.yaml", Encoding.UTF8.GetString(file))));

Print("manifests", string.Create(CultureInfo.InvariantCulture, $"{files.Count} files, {files.Sum(static file => (long)file.Length) / 1e6:F1} MB"));
Print("bytes to syntax tree", Speed(trees));
Print("bytes to nodes", Speed(nodes));
Print("YamlDotNet, bytes to events", Speed(events));
Print("nodes beside events, the same files", (sameNodes / events).ToString("F1", CultureInfo.InvariantCulture) + " times");
Print("live memory, nodes and text", live.ToString("F1", CultureInfo.InvariantCulture) + " bytes a byte");

static void Print(string what, string figure) => Console.WriteLine($"{what,-44} {figure}");

static string Speed(double bytesPerSecond) => (bytesPerSecond / 1e6).ToString("F0", CultureInfo.InvariantCulture) + " MB/s";
