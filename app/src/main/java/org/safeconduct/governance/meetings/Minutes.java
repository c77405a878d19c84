package org.safeconduct.governance.meetings;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.safeconduct.governance.Fault;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes the minutes of a meeting: agenda, attendance, decisions, dissent. Once they are
/// agreed they are fixed, and what was wrong is said in a correction.
@Service
public class Minutes {
  private static final int MOST_ITEMS = 100;
  private static final int MOST_GUESTS = 300;

  private final Permissions permissions;
  private final CurrentUser currentUser;
  private final AuditTrail audit;
  private final Clock clock;
  private final MinutesBook book;

  Minutes(
      Permissions permissions,
      CurrentUser currentUser,
      AuditTrail audit,
      Clock clock,
      MinutesBook book) {
    this.permissions = permissions;
    this.currentUser = currentUser;
    this.audit = audit;
    this.clock = clock;
    this.book = book;
  }

  /// Adds an item to the agenda, or changes it and what was said about it.
  ///
  /// @param wanted its number; 0 for a new one at the end
  @Transactional
  public MeetingOutcome item(UUID meeting, MeetingFile.Item wanted) {
    permissions.requireAny(Duty.TAKE_PART, Duty.MANAGE_NETWORK);
    var file = book.kept(meeting);
    if (isFixed(file)) return new MeetingOutcome.NotNow();
    var faults = new ArrayList<Fault>();
    line(wanted.title(), "title", true, faults);
    text(wanted.papers(), "papers", faults);
    text(wanted.minutes(), "minutes", faults);
    boolean known = file.items().stream().anyMatch(it -> it.number() == wanted.number());
    if (wanted.number() != 0 && !known) faults.add(new Fault("item", "item-unknown"));
    if (file.items().size() >= MOST_ITEMS) faults.add(new Fault("title", "items-many"));
    if (!faults.isEmpty()) return new MeetingOutcome.Refused(faults);
    int number = wanted.number() == 0 ? file.items().size() + 1 : wanted.number();
    book.rows()
        .put(
            meeting,
            new MeetingFile.Item(
                number,
                wanted.title().strip(),
                wanted.papers().strip(),
                wanted.minutes().strip()));
    return wrote("governance.agenda-changed", meeting);
  }

  /// Says who came and who sent apologies.
  ///
  /// @param said by number of the attendee; whoever is left out stays as written down
  @Transactional
  public MeetingOutcome attendance(UUID meeting, Map<Integer, Attendee.Presence> said) {
    permissions.requireAny(Duty.TAKE_PART, Duty.MANAGE_NETWORK);
    var file = book.kept(meeting);
    if (!(file.meeting().standing() instanceof Standing.Held)) return new MeetingOutcome.NotNow();
    said.forEach((number, presence) -> book.rows().attend(meeting, number, presence));
    return wrote("governance.attendance-recorded", meeting);
  }

  /// Adds a guest, such as somebody of a host authority.
  @Transactional
  public MeetingOutcome guest(UUID meeting, String name, String function) {
    permissions.requireAny(Duty.TAKE_PART, Duty.MANAGE_NETWORK);
    var file = book.kept(meeting);
    if (isFixed(file)) return new MeetingOutcome.NotNow();
    var faults = new ArrayList<Fault>();
    line(name, "name", true, faults);
    line(function, "function", true, faults);
    if (file.attendees().size() >= MOST_GUESTS) faults.add(new Fault("name", "items-many"));
    if (!faults.isEmpty()) return new MeetingOutcome.Refused(faults);
    var guest = new Attendee(
        file.attendees().size() + 1,
        null,
        name.strip(),
        null,
        function.strip(),
        Attendee.Capacity.GUEST,
        Attendee.Presence.PRESENT);
    book.rows().add(meeting, guest);
    return wrote("governance.attendance-recorded", meeting);
  }

  /// Writes down what was decided on an item; it gets the next number of the body in the
  /// year of the meeting.
  @Transactional
  public MeetingOutcome decide(UUID meeting, int item, String words) {
    permissions.requireAny(Duty.TAKE_PART, Duty.MANAGE_NETWORK);
    book.await(book.kept(meeting).body().id());
    var file = book.kept(meeting);
    if (!(file.meeting().standing() instanceof Standing.Held)) return new MeetingOutcome.NotNow();
    var faults = new ArrayList<Fault>();
    if (words.isBlank()) faults.add(new Fault("words", "field-needed"));
    text(words, "words", faults);
    if (file.items().stream().noneMatch(it -> it.number() == item))
      faults.add(new Fault("item", "item-unknown"));
    if (!faults.isEmpty()) return new MeetingOutcome.Refused(faults);
    int year = file.meeting().starts().atZone(ZoneOffset.UTC).getYear();
    book.rows().decide(file.meeting(), year, item, words.strip(), written(0, ""));
    return wrote("governance.decision-recorded", meeting);
  }

  /// Writes down that somebody who was there disagreed with a decision, and why.
  @Transactional
  public MeetingOutcome dissent(UUID meeting, String number, int attendee, String reason) {
    permissions.requireAny(Duty.TAKE_PART, Duty.MANAGE_NETWORK);
    var file = book.kept(meeting);
    if (!(file.meeting().standing() instanceof Standing.Held)) return new MeetingOutcome.NotNow();
    var faults = new ArrayList<Fault>();
    line(reason, "reason", true, faults);
    var decision =
        file.decisions().stream().filter(it -> it.number().equals(number)).findFirst();
    if (decision.isEmpty()) faults.add(new Fault("decision", "decision-unknown"));
    boolean there =
        file.attendees().stream().anyMatch(it -> it.number() == attendee && it.isPresent());
    if (!there) faults.add(new Fault("attendee", "attendee-absent"));
    if (!faults.isEmpty()) return new MeetingOutcome.Refused(faults);
    book.rows().dissent(decision.get(), new Decision.Dissent(attendee, reason.strip()));
    return wrote("governance.dissent-recorded", meeting);
  }

  /// Says that the minutes are agreed; from now on they are fixed. It takes a second person:
  /// whoever wrote in them last does not agree them.
  @Transactional
  public MeetingOutcome agree(UUID meeting, int version) {
    permissions.requireAny(Duty.TAKE_PART, Duty.MANAGE_NETWORK);
    var file = book.kept(meeting);
    if (!(file.meeting().standing() instanceof Standing.Held held)
        || file.meeting().version() != version) return new MeetingOutcome.NotNow();
    if (file.items().isEmpty()) return MeetingOutcome.Refused.because("agree", "minutes-empty");
    if (file.attendees().stream().noneMatch(Attendee::isPresent))
      return MeetingOutcome.Refused.because("agree", "nobody-present");
    if (book.rows().wroteLast(meeting, currentUser.actor().identity()))
      return MeetingOutcome.Refused.because("agree", "second-person");
    if (!book.move(file.meeting(), held.agree(clock.instant(), currentUser.name())))
      return new MeetingOutcome.NotNow();
    return done("governance.minutes-agreed", meeting);
  }

  /// Adds a correction to agreed minutes.
  @Transactional
  public MeetingOutcome correct(UUID meeting, String words) {
    permissions.requireAny(Duty.TAKE_PART, Duty.MANAGE_NETWORK);
    book.await(book.kept(meeting).body().id());
    var file = book.kept(meeting);
    if (!(file.meeting().standing() instanceof Standing.Agreed)) return new MeetingOutcome.NotNow();
    var faults = new ArrayList<Fault>();
    if (words.isBlank()) faults.add(new Fault("words", "field-needed"));
    text(words, "words", faults);
    if (!faults.isEmpty()) return new MeetingOutcome.Refused(faults);
    book.rows().correct(meeting, written(file.corrections().size() + 1, words.strip()));
    return done("governance.minutes-corrected", meeting);
  }

  private MeetingFile.Correction written(int number, String words) {
    return new MeetingFile.Correction(number, words, clock.instant(), currentUser.name());
  }

  private MeetingOutcome wrote(String deed, UUID meeting) {
    book.rows().wrote(meeting, currentUser.actor().identity());
    return done(deed, meeting);
  }

  private MeetingOutcome done(String deed, UUID meeting) {
    audit.record(deed, meeting.toString(), Map.of());
    return new MeetingOutcome.Done(meeting);
  }

  private static boolean isFixed(MeetingFile file) {
    return switch (file.meeting().standing()) {
      case Standing.Planned _, Standing.Held _ -> false;
      case Standing.Agreed _, Standing.Cancelled _ -> true;
    };
  }

  private static void line(String text, String field, boolean needed, List<Fault> faults) {
    if (needed && text.isBlank()) faults.add(new Fault(field, "field-needed"));
    if (text.strip().length() > MinutesBook.LONGEST_LINE) faults.add(new Fault(field, "too-long"));
  }

  private static void text(String text, String field, List<Fault> faults) {
    if (text.strip().length() > MinutesBook.LONGEST_TEXT) faults.add(new Fault(field, "too-long"));
  }
}
