# Errors: of files, of the command line, of planning.

fail-word = error
fail-value = value:
fail-remedy = remedy:
fail-count = { $n } errors.
fail-write = The file cannot be written: { $cause }
fail-write-remedy = Choose a folder that exists and may be written to; - writes to standard output.
cause-not-found = there is no such file or folder
cause-permission = permission denied
cause-folder = it is a folder
cause-no-folder = part of the path is no folder
cause-utf8 = it is not UTF-8 text
cause-large = the file is too large
cause-full = the disk is full
cause-input = it is the input
fail-internal = The program itself is wrong: { $cause }
fail-internal-remedy = This is no error of your data; please send the data and this line to the developers.
fail-contradiction-remedy = Loosen or drop one of the hard demands named here (locks, minima, limits).
fail-no-plan = The time was up before there was a checked plan.
fail-no-plan-remedy = Raise --time-limit, or leave it out.

usage-verb = There is no such command.
usage-argument = There is no such argument.
usage-missing = A required argument is missing.
usage-no-value = This argument needs a value.
usage-value = The value is not valid.
usage-number = A whole number is needed.
usage-day = A day is needed, written like 2027-01-01.
usage-range = The value must be in the range: { $range }.
usage-conflict = Cannot be used together with { $prior }.
usage-utf8 = An argument is not UTF-8 text.
usage-two-streams = Only one of the two files can be standard input.
usage-maybe = Maybe you mean { $meant }?
usage-known = Known: { $known }.
usage-help = See: luanphien --help
