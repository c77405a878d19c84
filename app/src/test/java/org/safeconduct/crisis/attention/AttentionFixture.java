package org.safeconduct.crisis.attention;

import org.safeconduct.platform.LiveUpdates;

/// News that nobody listens to, for tests of the whole room.
public final class AttentionFixture {
  private AttentionFixture() {}

  public static BoardNews news() {
    return new BoardNews(new LiveUpdates());
  }
}
