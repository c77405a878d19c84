package org.safeconduct.platform;

import java.util.List;

/// A room's share of the status bar. Asked on every page: answers in a few milliseconds, for the
/// current actor.
public interface StatusItem {
  /// What the room has to say now; empty when there is nothing.
  List<Status> statuses();
}
