package org.safeconduct.commands;

import picocli.CommandLine.Command;

/// What every command that ends says about how it ended: mixed into its `--help`.
@Command(
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:not done, or something is wrong; the last lines say what, and what to do",
      "2:the command line was not understood"
    })
final class ExitCodes {}
