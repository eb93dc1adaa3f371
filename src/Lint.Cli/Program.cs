using Plimsoll;
using Plimsoll.Commands;

return Application.Run(args, CommandContext.OfProcess());
