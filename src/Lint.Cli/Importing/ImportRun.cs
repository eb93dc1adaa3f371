using Plimsoll.Commands;
using Plimsoll.Import;
using Plimsoll.Inputs;
using Plimsoll.Output;

namespace Plimsoll.Importing;

/// <summary>One run of <c>plimsoll import</c>: find, read, convert, write.</summary>
internal sealed class ImportRun(ImportRequest request, CommandContext context)
{
    public int Run()
    {
        var finder = new InputFinder(context.CurrentDirectory, request.Excluded);
        var loaded = new InputReader(context.Input, context.Parallelism).Read(finder.Find(request.Paths));
        var problems = finder.Problems.Concat(loaded.Select(static file => file.Problem).OfType<InputProblem>()).OrderBy(static problem => problem.Path, StringComparer.Ordinal).ToList();
        foreach (var problem in problems)
            context.Error.WriteLine($"error: {DisplayText.Escape(problem.Path)}: {problem.Message}");

        var result = ManifestImport.Run([.. loaded.Select(static file => file.File).OfType<Model.TextFile>()], request.Options);
        foreach (var note in result.Notes)
        {
            var position = note.Span.StartPosition;
            context.Error.WriteLine($"{(note.IsProblem ? "error" : "note")}: {DisplayText.Escape(note.Span.File.Path)}:{position.Line + 1}:{position.Column + 1}: {DisplayText.Escape(note.Message)}");
        }

        if (result.Objects == 0)
        {
            context.Error.WriteLine("error: nothing was imported: there is no manifest here");
            return ExitCode.Trouble;
        }

        var files = result.Files.Select(file => (FullPath: Path.Combine(request.Output, file.Path.Replace('/', Path.DirectorySeparatorChar)), file.Text)).ToList();
        if (!request.IsForced && files.FindAll(static file => File.Exists(file.FullPath)) is { Count: > 0 } existing)
        {
            foreach (var (path, _) in existing)
                context.Error.WriteLine($"error: {DisplayText.Escape(DisplayPaths.Of(path, context.CurrentDirectory))} exists: nothing is written, unless with --force");
            return ExitCode.Trouble;
        }

        if (!Write(files))
            return ExitCode.Trouble;
        context.Output.WriteLine($"{Plural.Of(result.Objects, "object")} in {Plural.Of(files.Count, "file")} below {DisplayText.Escape(DisplayPaths.Of(request.Output, context.CurrentDirectory))}");
        return problems.Count > 0 || result.Notes.Any(static note => note.IsProblem) ? ExitCode.Trouble : ExitCode.Success;
    }

    private bool Write(List<(string FullPath, string Text)> files)
    {
        foreach (var (path, text) in files)
        {
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                WholeFile.Write(path, text);
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                context.Error.WriteLine($"error: {DisplayText.Escape(DisplayPaths.Of(path, context.CurrentDirectory))}: {problem.Message.ReplaceLineEndings(" ")}");
                return false;
            }
        }

        return true;
    }
}
