package org.safeconduct.crisis.board;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.crisis.answers.HeadcountStatus;
import org.safeconduct.crisis.answers.Manner;
import org.safeconduct.crisis.answers.Said;
import org.safeconduct.crisis.answers.Voice.Channel;

/// What somebody who signed in says about a member.
///
/// @param status one of the status words
/// @param place where the member is
/// @param words anything else
/// @param how how the speaker knows
/// @param channel `CALL`, `RADIO`, `VISIT` or `PAGE`
/// @param nonce names the form
/// @param back the page that the form stood on
record AnswerForm(
    @Nullable String status,
    @Nullable String place,
    @Nullable String words,
    @Nullable String how,
    @Nullable String channel,
    @Nullable String nonce,
    @Nullable String back) {
  private static final int LONGEST_NONCE = 60;

  /// What is said; empty if no answer was chosen.
  Optional<Said> said() {
    return status == null
        ? Optional.empty()
        : HeadcountStatus.of(status)
            .filter(HeadcountStatus::isAnswer)
            .map(it -> new Said(it, text(place), text(words)));
  }

  Manner manner() {
    return new Manner(way(), text(how), name());
  }

  private Channel way() {
    return Arrays.stream(Channel.values())
        .filter(it -> it.name().equals(channel))
        .filter(it -> it != Channel.MAIL_LINK && it != Channel.API)
        .findFirst()
        .orElse(Channel.PAGE);
  }

  private String name() {
    return nonce == null || nonce.isBlank() || nonce.length() > LONGEST_NONCE
        ? UUID.randomUUID().toString()
        : nonce;
  }

  private static String text(@Nullable String field) {
    return field == null ? "" : field;
  }
}
