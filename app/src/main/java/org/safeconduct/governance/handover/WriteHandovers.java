package org.safeconduct.governance.handover;

import java.time.Duration;
import java.util.Set;
import org.safeconduct.governance.AppointmentChanged;
import org.safeconduct.governance.AppointmentId;
import org.safeconduct.governance.Post;
import org.safeconduct.governance.posts.Posts;
import org.safeconduct.governance.posts.Term;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Writes a pack when an appointment ends: at once when somebody ends it, within the hour when
/// its term runs out. One that has a pack gets no second one, so that hearing it twice does no
/// harm.
@Component
class WriteHandovers {
  private static final Actor JOB =
      new Actor.SystemJob("writing handovers", Set.of(Duty.RUN_JOBS, Duty.READ_NETWORK));
  private static final Duration LATELY = Duration.ofDays(3);

  private final Handovers handovers;
  private final Posts posts;
  private final CurrentUser currentUser;

  WriteHandovers(Handovers handovers, Posts posts, CurrentUser currentUser) {
    this.handovers = handovers;
    this.posts = posts;
    this.currentUser = currentUser;
  }

  @ApplicationModuleListener
  void on(AppointmentChanged news) {
    if (news.ended()) currentUser.runAs(JOB, () -> write(news.appointment()));
  }

  @Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
  void lookForLapsed() {
    currentUser.runAs(
        JOB,
        () -> posts.endedWithin(LATELY).stream()
            .filter(it -> it.seat().post() != Post.DUTY_OFFICER)
            .forEach(it -> write(it.id())));
  }

  private void write(AppointmentId id) {
    var holding = posts.get(id);
    boolean held = holding.term() instanceof Term.Ended
        || holding.term() instanceof Term.Lapsed
        || holding.term() instanceof Term.InForce;
    if (held && handovers.of(id).isEmpty()) handovers.write(id, "");
  }
}
