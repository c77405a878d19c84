package org.safeconduct.people.files;

import static org.safeconduct.platform.Duty.EDIT_PEOPLE;
import static org.safeconduct.platform.Duty.OWN_PROFILE;
import static org.safeconduct.platform.Duty.READ_PEOPLE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.AuditHistory;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.safeconduct.shared.Folded;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Who changed what in a person's file, and when.
@Service
public class PersonHistory {
  private static final int MOST = 5_000;
  private static final String ADDED = "people.person-added";

  /// Came with a list that somebody took in; the trail of an import names nobody.
  static final String LISTED = "listed";

  /// What the history tells, as the audit trail calls it.
  static final List<String> DEEDS = List.of(
      ADDED,
      "people.details-changed",
      "people.person-left",
      "people.person-returned",
      "people.channels-changed",
      "people.contacts-changed",
      "people.residence-changed",
      "people.presence-entered",
      "people.presence-withdrawn",
      "people.restricted-changed",
      "people.restricted-opened",
      "people.files-joined",
      "people.files-told-apart",
      "people.files-parted");

  private static final Map<String, Comparator<Entry>> ORDERS = Map.of(
      "at", Comparator.comparing(Entry::at),
      "who", Comparator.comparing(it -> Folded.of(it.by())),
      "what", Comparator.comparing(Entry::deed));

  private final Permissions permissions;
  private final Editing editing;
  private final AuditHistory history;
  private final JdbcFileChanges said;
  private final AuditTrail audit;
  private final JsonMapper json;

  PersonHistory(
      Permissions permissions,
      Editing editing,
      AuditHistory history,
      JdbcFileChanges said,
      AuditTrail audit,
      JsonMapper json) {
    this.permissions = permissions;
    this.editing = editing;
    this.history = history;
    this.said = said;
    this.audit = audit;
    this.json = json;
  }

  /// One deed.
  ///
  /// @param deed such as `details-changed`
  /// @param reason why, in words; empty if nobody was asked
  public record Entry(Instant at, String by, String deed, List<Line> lines, String reason) {}

  /// One field of it.
  ///
  /// @param field as [Field] calls it
  /// @param number which of several, from 1; 0 if there is one only
  public record Line(String field, int number, String before, String after) {
    /// What it was as a channel; null if it says something else.
    public KnownChannel.@Nullable Told channelBefore() {
      return KnownChannel.told(field, before);
    }

    /// What it is now as a channel; null if it says something else.
    public KnownChannel.@Nullable Told channelAfter() {
      return KnownChannel.told(field, after);
    }
  }

  /// Which deeds a list shows; blank does not limit.
  ///
  /// @param deed such as `details-changed`
  /// @param by part of the name of who did it
  public record Wishes(String deed, String by) {
    /// Every deed.
    public static final Wishes ALL = new Wishes("", "");

    /// Whether nothing limits the list.
    public boolean isEmpty() {
      return deed.isBlank() && by.isBlank();
    }

    private boolean admits(Entry it) {
      return (deed.isBlank() || it.deed().equals(deed))
          && Folded.of(it.by()).contains(Folded.of(by));
    }
  }

  /// One page of the last five thousand deeds, the newest first; of a file that was emptied which
  /// fields changed, and not what they said; of one's own file and that of one's dependants
  /// without what is withheld for now.
  ///
  /// @param request sort orders: `at` (the newest first, unless it is asked for), `who`, `what`
  @Transactional
  public Page<Entry> of(PersonId id, Wishes wishes, PageRequest request) {
    permissions.requireAny(READ_PEOPLE, EDIT_PEOPLE, OWN_PROFILE);
    var card = editing.seen(id);
    audit.record("people.history-read", id.toString(), Map.of());
    var deeds = editing.isOwn(card)
        ? history.ofOneself(id.value(), DEEDS, MOST)
        : history.of(id.toString(), DEEDS, MOST);
    var known = said.of(id, MOST);
    boolean forgotten = editing.isForgotten(id);
    var all = Stream.concat(
            deeds.stream().map(it -> entry(it, known, forgotten)), beginning(id, deeds).stream())
        .filter(wishes::admits)
        .sorted(order(request))
        .toList();
    var rows = all.stream().skip(request.offset()).limit(request.size()).toList();
    return new Page<>(rows, request.page(), request.size(), all.size());
  }

  private Optional<Entry> beginning(PersonId id, List<AuditHistory.Deed> deeds) {
    return deeds.stream().anyMatch(it -> it.deed().equals(ADDED))
        ? Optional.empty()
        : said.listed(id);
  }

  private static Comparator<Entry> order(PageRequest request) {
    var newest = Comparator.comparing(Entry::at).reversed();
    var order = ORDERS.get(request.order());
    if (order == null) return newest;
    return (request.descending() ? order.reversed() : order).thenComparing(newest);
  }

  /// What addresses call the deeds.
  static List<String> words() {
    return Stream.concat(Stream.of(LISTED), DEEDS.stream().map(PersonHistory::word))
        .toList();
  }

  private static String word(String deed) {
    return deed.replaceFirst("^people\\.", "");
  }

  private Entry entry(AuditHistory.Deed deed, Map<String, JsonNode> known, boolean forgotten) {
    var details = json.readTree(deed.details());
    var lines = new ArrayList<Line>();
    var changes = known.getOrDefault(details.path("change").asString(""), details.path("changes"));
    for (var change : changes.properties())
      lines.add(line(change.getKey(), change.getValue(), forgotten));
    if (changes.isMissingNode())
      details.path("fields").forEach(it -> lines.add(line(it.asString(""), it, true)));
    if (details.has("field")) lines.add(new Line(details.path("field").asString(), 0, "", ""));
    var reason = details.path("reason").asString("");
    return new Entry(deed.at(), deed.actor(), word(deed.deed()), lines, reason);
  }

  private static Line line(String field, JsonNode change, boolean forgotten) {
    var name = field.split(" ");
    return new Line(
        name[0],
        name.length > 1 ? Integer.parseInt(name[1]) : 0,
        forgotten ? "" : change.path("before").asString(""),
        forgotten ? "" : change.path("after").asString(""));
  }
}
