package org.safeconduct.platform;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Classifier.Mark;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// Collects what the answer to the current request shows, so that page and file carry the label of
/// all of it.
@Component
public class Marking {
  private static final String SHOWN = Marking.class.getName();

  private final Classifier classifier;

  public Marking(Classifier classifier) {
    this.classifier = classifier;
  }

  /// Says that the answer holds content of this kind.
  public void shows(Content content) {
    shown().contents.add(content);
  }

  /// Says that the answer holds these records.
  public void shows(Collection<UUID> records) {
    shown().records.addAll(records);
  }

  /// Says that the answer holds these rows: whatever record is named in them, the answer bears its
  /// label. Outside of a request nobody is answered.
  ///
  /// @param shown rows, a page or list of them, or anything else, which holds none
  public static void holds(@Nullable Object shown) {
    RecordIds.collect(shown, shown().records);
  }

  /// Says that the page is the one of this record, so that it can be classified from there.
  public void showsOne(RecordKind kind, UUID record) {
    isAbout(record);
    shown().one = new One(kind, record);
  }

  /// Says that the answer is about this record.
  public void isAbout(UUID record) {
    shows(Set.of(record));
    shown().about.add(record);
  }

  /// The records whose reading belongs into the audit trail and that nobody asked for yet: what the
  /// answer is about if its label says so, and whatever bears such a label of its own.
  public Set<UUID> unnoted() {
    var shown = shown();
    var contents = Set.copyOf(shown.contents);
    var found = new TreeSet<UUID>();
    if (classifier.logsReads(contents, Set.copyOf(shown.records))) found.addAll(shown.about);
    if (classifier.knowsAny())
      for (var it : shown.records)
        if (classifier.rank(it) > 0 && classifier.logsReads(Set.of(), Set.of(it))) found.add(it);
    found.removeAll(shown.noted);
    shown.noted.addAll(found);
    return found;
  }

  /// The record whose page it is; null for a page of many or of none.
  public @Nullable One one() {
    return shown().one;
  }

  /// The label of all that was said to be shown; outside of a request, that of personal data.
  public Mark mark() {
    var shown = shown();
    if (shown.contents.isEmpty()) shown.contents.add(Content.PERSONAL);
    return classifier.of(Set.copyOf(shown.contents), Set.copyOf(shown.records));
  }

  /// The label of that part of the answer which names this record.
  public Mark mark(UUID record) {
    return classifier.of(Set.copyOf(shown().contents), Set.of(record));
  }

  /// The rank of the label that somebody gave to this very record; 0 if nobody did.
  public int rank(UUID record) {
    return classifier.rank(record);
  }

  /// Whether any record at all was labelled.
  public boolean knowsLabels() {
    return classifier.knowsAny();
  }

  /// Whether more is shown than what anybody may see.
  public boolean isWorthMarking() {
    var shown = shown();
    if (shown.contents.stream().anyMatch(it -> it != Content.OPEN)) return true;
    return !shown.contents.isEmpty() && !shown.records.isEmpty() && mark().rank() > 0;
  }

  private static Shown shown() {
    var request = RequestContextHolder.getRequestAttributes();
    if (request == null) return new Shown();
    if (request.getAttribute(SHOWN, RequestAttributes.SCOPE_REQUEST) instanceof Shown shown)
      return shown;
    var shown = new Shown();
    request.setAttribute(SHOWN, shown, RequestAttributes.SCOPE_REQUEST);
    return shown;
  }

  private static final class Shown {
    private final Set<Content> contents = EnumSet.noneOf(Content.class);
    private final Set<UUID> records = new HashSet<>();
    private final Set<UUID> about = new HashSet<>();
    private final Set<UUID> noted = new HashSet<>();
    private @Nullable One one;
  }

  /// A record that a page is about.
  public record One(RecordKind kind, UUID id) {}
}
