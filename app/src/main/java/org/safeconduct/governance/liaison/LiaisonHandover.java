package org.safeconduct.governance.liaison;

import java.util.List;
import java.util.Objects;
import org.safeconduct.governance.handover.HandoverSource;
import org.safeconduct.governance.posts.Holding;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Sheets;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// A successor learns with whom the leaving holder kept contact.
@Component
@Order(11)
class LiaisonHandover implements HandoverSource {
  private static final int MOST = 30;

  private final Liaison liaison;
  private final Sheets words;

  LiaisonHandover(Liaison liaison, Sheets words) {
    this.liaison = liaison;
    this.words = words;
  }

  @Override
  public List<Part> parts(Holding holding) {
    var mine = new CounterpartFilter(null, null, holding.person(), false, false, "");
    var lines = liaison.list(mine, new PageRequest(0, MOST, "name")).rows().stream()
        .map(it -> new Line(
            it.name(), Objects.toString(it.rhythm().due(), ""), "/network/liaison/" + it.id()))
        .toList();
    if (lines.isEmpty()) return List.of();
    return List.of(new Part(words.text("governance.liaison.title"), lines));
  }
}
