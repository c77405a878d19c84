package org.safeconduct.governance.api;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Post;
import org.safeconduct.governance.meetings.Attendee;
import org.safeconduct.governance.meetings.Bodies;
import org.safeconduct.governance.meetings.Body;
import org.safeconduct.governance.meetings.Decision;
import org.safeconduct.governance.meetings.Meeting;
import org.safeconduct.governance.meetings.MeetingFile;
import org.safeconduct.governance.meetings.MeetingFilter;
import org.safeconduct.governance.meetings.Meetings;
import org.safeconduct.governance.meetings.Quorum;
import org.safeconduct.governance.meetings.Standing;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Shows;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Bodies and meetings as a program reads them; what it may write is in [MeetingStepApi].
@RestController
@Shows(Content.PERSONAL)
class MeetingApi {
  private final Bodies bodies;
  private final Meetings meetings;
  private final Clock clock;

  MeetingApi(Bodies bodies, Meetings meetings, Clock clock) {
    this.bodies = bodies;
    this.meetings = meetings;
    this.clock = clock;
  }

  record BodyPage(Instant asOf, long total, List<BodyJson> bodies) {}

  record BodyJson(
      String id,
      String code,
      String name,
      String kind,
      @Nullable String country,
      List<String> posts,
      String chair,
      @Nullable String secretary,
      String quorum,
      boolean closed) {
    static BodyJson of(Body it) {
      return new BodyJson(
          it.id().toString(),
          it.code(),
          it.name(),
          it.kind().name(),
          it.country(),
          it.posts().stream().map(Post::name).sorted().toList(),
          it.chair().name(),
          it.secretary() == null ? null : it.secretary().toString(),
          it.quorum().name(),
          it.state().closed());
    }
  }

  record MeetingPage(Instant asOf, long total, List<MeetingJson> meetings) {}

  record MeetingJson(
      String id,
      String body,
      String called,
      String title,
      Instant starts,
      String place,
      String state,
      int version) {
    static MeetingJson of(Meeting it) {
      return new MeetingJson(
          it.id().toString(),
          it.body().toString(),
          it.called(),
          it.title(),
          it.starts(),
          it.place(),
          it.standing().word().name(),
          it.version());
    }
  }

  record MinutesJson(
      Instant asOf,
      MeetingJson meeting,
      QuorumJson quorum,
      List<AttendeeJson> attendees,
      List<ItemJson> items,
      List<DecisionJson> decisions,
      List<ActionApi.ActionJson> actions,
      List<CorrectionJson> corrections) {}

  record QuorumJson(int members, int represented, boolean met) {
    static QuorumJson of(Quorum it) {
      return new QuorumJson(it.members(), it.represented(), it.met());
    }
  }

  record AttendeeJson(
      int number,
      @Nullable String person,
      String name,
      @Nullable String seat,
      String function,
      String capacity,
      String presence) {
    static AttendeeJson of(Attendee it) {
      return new AttendeeJson(
          it.number(),
          it.person() == null ? null : it.person().toString(),
          it.name(),
          it.seat() == null ? null : it.seat().toString(),
          it.function(),
          it.capacity().name(),
          it.presence().name());
    }
  }

  record ItemJson(int number, String title, String papers, String minutes) {
    static ItemJson of(MeetingFile.Item it) {
      return new ItemJson(it.number(), it.title(), it.papers(), it.minutes());
    }
  }

  record DecisionJson(String number, int item, String words, List<DissentJson> dissent) {
    static DecisionJson of(Decision it) {
      return new DecisionJson(
          it.number(),
          it.item(),
          it.words(),
          it.dissent().stream()
              .map(one -> new DissentJson(one.attendee(), one.reason()))
              .toList());
    }
  }

  record DissentJson(int attendee, String reason) {}

  record CorrectionJson(int number, String words, Instant at, String by) {
    static CorrectionJson of(MeetingFile.Correction it) {
      return new CorrectionJson(it.number(), it.words(), it.at(), it.by());
    }
  }

  @GetMapping("/api/v1/bodies")
  BodyPage bodies() {
    var all = bodies.list();
    return new BodyPage(
        clock.instant(), all.size(), all.stream().map(BodyJson::of).toList());
  }

  /// The latest five hundred.
  @GetMapping("/api/v1/meetings")
  MeetingPage meetings(
      @RequestParam @Nullable UUID body, @RequestParam Standing.@Nullable Word state) {
    var page = meetings.list(
        new MeetingFilter(body, state, ""), new PageRequest(0, PageRequest.MOST, null));
    return new MeetingPage(
        clock.instant(), page.total(), page.rows().stream().map(MeetingJson::of).toList());
  }

  @GetMapping("/api/v1/meetings/{id}")
  MinutesJson meeting(@PathVariable UUID id) {
    var file = meetings.get(id);
    return new MinutesJson(
        clock.instant(),
        MeetingJson.of(file.meeting()),
        QuorumJson.of(file.quorum()),
        file.attendees().stream().map(AttendeeJson::of).toList(),
        file.items().stream().map(ItemJson::of).toList(),
        file.decisions().stream().map(DecisionJson::of).toList(),
        file.actions().stream().map(ActionApi.ActionJson::of).toList(),
        file.corrections().stream().map(CorrectionJson::of).toList());
  }
}
