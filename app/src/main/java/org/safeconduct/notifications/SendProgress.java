package org.safeconduct.notifications;

import java.time.Instant;
import java.util.Map;

/// How far a question got: each person counted once, as [Delivery] says.
///
/// @param people how many people in each state; a state with nobody may be missing
/// @param asOf when this was so
public record SendProgress(Map<MessageState, Integer> people, Instant asOf) {
  public SendProgress {
    people = Map.copyOf(people);
  }

  /// How many people are in this state.
  public int count(MessageState state) {
    return people.getOrDefault(state, 0);
  }

  /// How many wait to be sent to.
  public int queued() {
    return count(MessageState.QUEUED);
  }

  /// How many messages the mail server took, answered ones not counted.
  public int handedOver() {
    return count(MessageState.HANDED_OVER)
        + count(MessageState.DELIVERED)
        + count(MessageState.READ);
  }

  /// How many will not arrive.
  public int failed() {
    return count(MessageState.FAILED);
  }

  /// How many answered.
  public int answered() {
    return count(MessageState.ANSWERED);
  }

  /// How many people the question was for.
  public int total() {
    return people.values().stream().mapToInt(Integer::intValue).sum();
  }
}
