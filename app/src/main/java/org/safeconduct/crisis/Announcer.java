package org.safeconduct.crisis;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.safeconduct.crisis.HeadcountOverview.Told;
import org.safeconduct.crisis.NewHeadcount.Fault;
import org.safeconduct.crisis.NewHeadcount.Text;
import org.safeconduct.crisis.asking.AnnounceOutcome;
import org.safeconduct.crisis.asking.AnnounceOutcome.Refused;
import org.safeconduct.crisis.asking.AnnounceOutcome.SentBefore;
import org.safeconduct.crisis.asking.Announcement;
import org.safeconduct.crisis.asking.Questioner;
import org.safeconduct.crisis.asking.Reminder;
import org.safeconduct.crisis.asking.StandardWords;
import org.safeconduct.notifications.QuestionId;
import org.safeconduct.notifications.Words;
import org.springframework.stereotype.Component;

/// Tells everybody who was asked that something was wrong, or that it is over.
@Component
class Announcer {
  private final JdbcHeadcounts headcounts;
  private final JdbcMembers members;
  private final JdbcProceedings proceedings;
  private final Questioner questioner;
  private final StandardWords words;
  private final Logbook logbook;

  Announcer(
      JdbcHeadcounts headcounts,
      JdbcMembers members,
      JdbcProceedings proceedings,
      Questioner questioner,
      StandardWords words,
      Logbook logbook) {
    this.headcounts = headcounts;
    this.members = members;
    this.proceedings = proceedings;
    this.questioner = questioner;
    this.words = words;
    this.logbook = logbook;
  }

  Map<String, Text> texts(HeadcountId id, Announcement.Kind kind) {
    return words.announcement(kind, headcounts.get(id).title());
  }

  AnnounceOutcome announce(HeadcountId id, Announcement announcement) {
    var headcount = headcounts.holdOpen(id);
    var kind = announcement.kind();
    var faults = new ArrayList<Fault>();
    if (announcement.texts().isEmpty()) faults.add(new Fault("words", "missing"));
    new TreeMap<>(announcement.texts())
        .forEach((language, text) ->
            faults.addAll(NewHeadcount.faultsIn(language, text, kind.needsLink())));
    if (kind == Announcement.Kind.CORRECTION) {
      faults.addAll(unchanged(headcount, announcement));
      if (!headcount.isOpen()) faults.add(new Fault("kind", "closed"));
    }
    return faults.isEmpty() ? send(headcount, announcement) : new Refused(faults);
  }

  /// The languages in which a correction leaves the gap in the standard text open.
  private List<Fault> unchanged(HeadcountRecord headcount, Announcement announcement) {
    var standard = words.announcement(announcement.kind(), headcount.title());
    return new TreeMap<>(announcement.texts())
        .entrySet().stream()
            .filter(it -> {
              var usual = standard.get(it.getKey());
              return usual != null && sameWords(it.getValue().body(), usual.body());
            })
            .map(it -> new Fault("body." + it.getKey(), "unchanged"))
            .toList();
  }

  private static boolean sameWords(String one, String other) {
    return one.strip().replaceAll("\\s+", " ").equals(other.strip().replaceAll("\\s+", " "));
  }

  private AnnounceOutcome send(HeadcountRecord headcount, Announcement announcement) {
    var id = new QuestionId(UUID.nameUUIDFromBytes(
        (headcount.id() + " " + announcement.key()).getBytes(StandardCharsets.UTF_8)));
    var kind = announcement.kind();
    var said = new TreeMap<String, Words>();
    announcement
        .texts()
        .forEach(
            (language, text) -> said.put(language, text.about(headcount.title()).words()));
    var sent = new Told(id, kind, now(headcount), logbook.by(), Audience.NOBODY, said);
    if (!proceedings.add(headcount.id(), sent)) return new SentBefore();
    var asking = kind.needsLink() ? headcounts.withLiveLinks(headcount, sent.at()) : headcount;
    var told = questioner.announce(asking, id, kind, said, members.cards(headcount.id()));
    proceedings.sentTo(id, Audience.of(told));
    switch (kind) {
      case CORRECTION ->
        headcounts.reword(headcount.id(), Reminder.of(headcount.asking().words(), said));
      case ALL_CLEAR -> headcounts.askNoMore(headcount.id());
    }
    logbook
        .changed(headcount.id())
        .record(
            kind == Announcement.Kind.CORRECTION
                ? "crisis.correction-sent"
                : "crisis.all-clear-sent",
            Map.of(
                "people",
                told.reachable(),
                "toCall",
                told.withoutChannel().size(),
                "linksUntil",
                asking.asking().expires().toString()));
    return new AnnounceOutcome.Sent(told.reachable(), told.withoutChannel().size());
  }

  /// Now, and never the moment of the closing: by that the certificate tells what was told before
  /// it.
  private Instant now(HeadcountRecord headcount) {
    var now = logbook.now();
    var closing = headcount.closing();
    return closing == null || now.isAfter(closing.at()) ? now : closing.at().plusMillis(1);
  }
}
