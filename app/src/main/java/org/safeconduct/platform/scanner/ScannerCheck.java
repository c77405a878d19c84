package org.safeconduct.platform.scanner;

import java.io.IOException;
import java.util.List;
import org.safeconduct.platform.InstallationGuard;
import org.safeconduct.platform.SelfCheck;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Is there a virus scanner, and does it answer?
@Component
@Order(8)
class ScannerCheck implements SelfCheck {
  private final ScannerAddress address;
  private final ClamdLine clamd;
  private final InstallationGuard installation;

  ScannerCheck(ScannerAddress address, ClamdLine clamd, InstallationGuard installation) {
    this.address = address;
    this.clamd = clamd;
    this.installation = installation;
  }

  @Override
  public Result check() {
    if (!address.isSet())
      return installation.isDemo() ? result(Level.GOOD, "demo") : result(Level.DOUBTFUL, "none");
    try {
      return result(Level.GOOD, "good", address.toString(), clamd.ask("VERSION"));
    } catch (IOException silent) {
      return result(Level.BROKEN, "silent", address.toString(), silent.toString());
    }
  }

  private static Result result(Level level, String words, Object... arguments) {
    var key = "platform.scanner.check";
    return new Result(key, level, key + "." + words, List.of(arguments));
  }
}
