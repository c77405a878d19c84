package org.safeconduct.governance.consultations;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.safeconduct.governance.Post;
import org.safeconduct.governance.Reminder;
import org.safeconduct.governance.ReminderSource;
import org.safeconduct.governance.Seat;
import org.safeconduct.governance.posts.Holding;
import org.safeconduct.governance.posts.Posts;
import org.safeconduct.governance.posts.Term;
import org.springframework.stereotype.Component;

/// Focal points of organisations that have not replied are reminded before the deadline and,
/// as long as the round takes replies, after it.
@Component
class ConsultationReminders implements ReminderSource {
  private final JdbcConsultations rows;
  private final Posts posts;

  ConsultationReminders(JdbcConsultations rows, Posts posts) {
    this.rows = rows;
    this.posts = posts;
  }

  @Override
  public List<Reminder> dueBy(LocalDate day) {
    var found = new ArrayList<Reminder>();
    var until = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    for (var it : rows.openBy(until))
      for (var voice : rows.replies().voices(it))
        if (voice.replies().isEmpty()) found.addAll(of(it, voice));
    return found;
  }

  private List<Reminder> of(Consultation it, ConsultationFile.Voice voice) {
    var seats = Stream.of(Post.SECURITY_FOCAL_POINT, Post.ALTERNATE_FOCAL_POINT)
        .map(post -> Seat.of(post, voice.organisation()))
        .toList();
    return posts.of(seats).stream()
        .filter(holding -> holding.term() instanceof Term.InForce)
        .map(Holding::person)
        .distinct()
        .map(person -> new Reminder(
            "consultation",
            it.id(),
            "",
            LocalDate.ofInstant(it.deadline(), ZoneOffset.UTC),
            person,
            "/network/consultations/" + it.id()))
        .toList();
  }
}
