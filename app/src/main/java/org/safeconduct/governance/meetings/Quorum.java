package org.safeconduct.governance.meetings;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Objects;
import org.safeconduct.governance.Post;
import org.safeconduct.governance.Seat;

/// Whether a meeting could decide.
///
/// @param members how many sit in the body
/// @param represented how many were there, or an alternate for them
/// @param chaired whether the chair or an alternate was there
public record Quorum(int members, int represented, boolean chaired, boolean met) {
  /// @param attendees as they were written down
  static Quorum of(Body body, List<Attendee> attendees) {
    var bySeat = attendees.stream()
        .filter(it -> it.seat() != null)
        .collect(groupingBy(it -> primary(Objects.requireNonNull(it.seat()))));
    int members = 0;
    int represented = 0;
    boolean chaired = false;
    for (var seat : bySeat.entrySet()) {
      var there = seat.getValue().stream().filter(Attendee::isPresent).toList();
      var sits = seat.getValue().stream().filter(Quorum::isMember).count();
      members += (int) sits;
      represented += (int) Math.min(sits, there.size());
      chaired |= seat.getKey().post() == body.chair() && !there.isEmpty();
    }
    return new Quorum(
        members, represented, chaired, body.quorum().isMet(members, represented, chaired));
  }

  private static boolean isMember(Attendee it) {
    return it.capacity() == Attendee.Capacity.MEMBER;
  }

  /// The seat in whose place somebody sits.
  private static Seat primary(Seat seat) {
    return seat.post().primary().map(seat::with).orElse(seat);
  }

  /// Whether a post only stands in for another one that sits in the same body.
  static boolean standsIn(Post post, Body body) {
    return post.primary().filter(body.posts()::contains).isPresent();
  }
}
