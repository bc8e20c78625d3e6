import Diagnostics
import Glibc

// A reader that closes its end, as `head` does, ends the command by an error of the write, not by a signal.
signal(SIGPIPE, SIG_IGN)
exit(Program.main(Array(CommandLine.arguments.dropFirst())))
