package org.safeconduct.crisis.asking;

import java.util.List;
import org.safeconduct.platform.InstallationGuard;
import org.safeconduct.platform.LinkDoor;
import org.safeconduct.platform.SelfCheck;
import org.springframework.stereotype.Component;

/// Do the answer links in mails lead here from other machines?
@Component
class AddressCheck implements SelfCheck {
  private static final String NAME = "crisis.check.address";

  private final PublicAddress address;
  private final InstallationGuard installation;

  AddressCheck(PublicAddress address, InstallationGuard installation) {
    this.address = address;
    this.installation = installation;
  }

  @Override
  public Result check() {
    if (address.isPlain()) return result(Level.DOUBTFUL, "plain");
    if (address.isSet()) return result(Level.GOOD, "good");
    return installation.isDemo() ? result(Level.GOOD, "demo") : result(Level.BROKEN, "missing");
  }

  private Result result(Level level, String words) {
    return new Result(
        NAME, level, NAME + "." + words, List.of(address.of(LinkDoor.path("/a", "…"))));
  }
}
