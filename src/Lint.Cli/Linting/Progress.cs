using System.Globalization;

namespace Plimsoll.Linting;

/// <summary>Says on standard error how far a run has come, once it takes longer than a person waits without wondering.</summary>
internal sealed class Progress : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(0.1);

    private readonly Lock _lock = new();
    private readonly TextWriter _error;
    private readonly ITimer? _timer;
    private int _shownLength;
    private bool _isOver;

    public Progress(CommandContext context, int files, Func<int> filesRead)
    {
        _error = context.Error;
        if (context.IsErrorTerminal)
            _timer = context.Clock.CreateTimer(_ => Show(filesRead(), files), null, Patience, Interval);
    }

    public void Dispose()
    {
        _timer?.Dispose();
        lock (_lock)
        {
            _isOver = true;
            if (_shownLength == 0)
                return;
            _error.Write($"\r{new string(' ', _shownLength)}\r");
            _error.Flush();
        }
    }

    private void Show(int read, int files)
    {
        var text = read < files ? string.Create(CultureInfo.InvariantCulture, $"reading: {read} of {files} files") : "checking …";
        lock (_lock)
        {
            if (_isOver)
                return;
            _error.Write($"\r{text.PadRight(_shownLength)}");
            _error.Flush();
            _shownLength = text.Length;
        }
    }
}
