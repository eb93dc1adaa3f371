using BenchmarkDotNet.Running;
using Plimsoll.Benchmarks;

switch (args)
{
    case ["generate", "tended" or "untended", var folder, var count]:
        GeneratedCluster.Write(folder, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture), isTended: args[1] == "tended");
        return 0;
    case ["parse", var folder]:
        BareParsing.Time(folder);
        return 0;
    case ["project", var folder]:
        foreach (var (path, text) in GeneratedProject.Sources())
            File.WriteAllText(Path.Combine(Directory.CreateDirectory(folder).FullName, Path.GetFileName(path)), text);
        return 0;
    case ["evaluate"]:
        ProjectEvaluation.Time();
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
}
