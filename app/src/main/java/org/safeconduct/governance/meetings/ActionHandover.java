package org.safeconduct.governance.meetings;

import java.util.List;
import org.safeconduct.governance.handover.HandoverSource;
import org.safeconduct.governance.posts.Holding;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Sheets;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// A successor learns which action points the leaving holder owned and did not do.
@Component
@Order(10)
class ActionHandover implements HandoverSource {
  private static final int MOST = 30;

  private final Actions actions;
  private final Sheets words;

  ActionHandover(Actions actions, Sheets words) {
    this.actions = actions;
    this.words = words;
  }

  @Override
  public List<Part> parts(Holding holding) {
    var mine = new ActionFilter(null, ActionState.OPEN, holding.person(), false, "");
    var lines = actions.list(mine, new PageRequest(0, MOST, "due")).rows().stream()
        .map(it ->
            new Line(it.number(), it.due() + " · " + it.words(), "/network/actions/" + it.id()))
        .toList();
    if (lines.isEmpty()) return List.of();
    return List.of(new Part(words.text("governance.actions.title"), lines));
  }
}
