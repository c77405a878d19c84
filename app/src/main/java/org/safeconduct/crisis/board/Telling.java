package org.safeconduct.crisis.board;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeconduct.crisis.answers.AnswerOutcome;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What a page says of an answer that was sent from it.
///
/// @param wrong whether the answer is not kept
/// @param key message key
/// @param arguments what the words hold
record Telling(boolean wrong, String key, List<?> arguments) {
  static Telling of(@Nullable AnswerOutcome outcome) {
    return switch (outcome) {
      case null -> new Telling(true, "crisis.member.nothing-said", List.of());
      case AnswerOutcome.Recorded it
      when it.standing().isContradicted() ->
        new Telling(false, "crisis.member.contradicted", List.of());
      case AnswerOutcome.Recorded _ -> new Telling(false, "crisis.member.recorded", List.of());
      case AnswerOutcome.Closed it ->
        new Telling(true, "crisis.member.closed", List.of(it.by(), it.at()));
      case AnswerOutcome.NothingToResolve _ ->
        new Telling(false, "crisis.member.nothing-to-resolve", List.of());
      case AnswerOutcome.HowNeeded _ -> new Telling(true, "crisis.member.how-needed", List.of());
      case AnswerOutcome.Expired _, AnswerOutcome.NonceReused _ ->
        throw new IllegalStateException("A page neither expires nor repeats a request");
    };
  }

  /// Says it on the page that comes next.
  void flash(RedirectAttributes next) {
    next.addFlashAttribute(wrong ? "wrong" : "said", key);
    next.addFlashAttribute(wrong ? "wrongArguments" : "saidArguments", arguments);
  }
}
