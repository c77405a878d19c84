package org.safeconduct.briefing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;

/// Which account acts.
final class OwnAccount {
  private OwnAccount() {}

  /// The account of a person or program; null for anybody else.
  static @Nullable UUID of(CurrentUser currentUser) {
    return switch (currentUser.actor()) {
      case Actor.Account it -> it.account();
      case Actor.ApiToken it -> it.account();
      case Actor.AnswerLink _, Actor.SystemJob _ -> null;
    };
  }
}
