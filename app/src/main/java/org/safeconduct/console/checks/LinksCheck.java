package org.safeconduct.console.checks;

import java.util.List;
import org.safeconduct.platform.MachineLink;
import org.safeconduct.platform.SelfCheck;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// By what do the machines know us that we work with? A secret that stays the same is named, with
/// what to set instead, one by one.
@Component
@Order(9)
class LinksCheck implements SelfCheck {
  private static final String NAME = "console.check.links";

  private final ObjectProvider<MachineLink> links;

  LinksCheck(ObjectProvider<MachineLink> links) {
    this.links = links;
  }

  @Override
  public Result check() {
    return results().getFirst();
  }

  @Override
  public List<Result> results() {
    var flaws = links
        .orderedStream()
        .flatMap(it -> it.flaw().stream())
        .map(it -> new Result(NAME, Level.DOUBTFUL, it.words(), it.arguments()))
        .toList();
    return flaws.isEmpty()
        ? List.of(new Result(NAME, Level.GOOD, NAME + ".good", List.of()))
        : flaws;
  }
}
