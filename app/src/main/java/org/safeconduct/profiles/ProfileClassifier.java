package org.safeconduct.profiles;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.safeconduct.platform.Classifier;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.CurrentUser;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// The highest label of contents and records of the installation's profile, in the words of the
/// reader's organisation if they look after one only, and the caveat of records that are limited to
/// named accounts.
@Component
class ProfileClassifier implements Classifier {
  private final Profiles profiles;
  private final TermBook terms;
  private final LabelBook labels;
  private final CurrentUser currentUser;
  private final MessageSource messages;

  ProfileClassifier(
      Profiles profiles,
      TermBook terms,
      LabelBook labels,
      CurrentUser currentUser,
      MessageSource messages) {
    this.messages = messages;
    this.currentUser = currentUser;
    this.profiles = profiles;
    this.terms = terms;
    this.labels = labels;
  }

  @Override
  public Mark of(Set<Content> contents, Set<UUID> records) {
    var label = label(contents, records);
    return new Mark(label.code(), words(label, records), label.rank(), label.watermark());
  }

  @Override
  public boolean logsReads(Set<Content> contents, Set<UUID> records) {
    return label(contents, records).logsReads();
  }

  private Label label(Set<Content> contents, Set<UUID> records) {
    var edition = terms.of(null).orElseGet(profiles::holding);
    int rank = contents.stream()
        .mapToInt(content -> edition.labelOf(content).rank())
        .reduce(labels.highest(shown(records)), Math::max);
    return edition.atLeast(rank);
  }

  private String words(Label label, Set<UUID> records) {
    var language = LocaleContextHolder.getLocale();
    var words = currentUser
        .onlyOrganisation()
        .flatMap(terms::of)
        .flatMap(it -> it.label(label.code()))
        .orElse(label)
        .words()
        .in(language);
    return labels.limits(shown(records))
        ? words + " · " + messages.getMessage("profiles.caveat.named", null, language)
        : words;
  }

  @Override
  public int rank(UUID record) {
    int rank = labels.rank(record);
    return rank > 0 && shown(Set.of(record)).isEmpty() ? 0 : rank;
  }

  /// Of a record that is withheld from the reader nothing is shown, though its id may be.
  private Set<UUID> shown(Set<UUID> records) {
    if (!labels.knowsAny()) return records;
    var withheld = currentUser.scope().withheld();
    if (withheld.isEmpty()) return records;
    var shown = new HashSet<>(records);
    shown.removeAll(withheld);
    return shown;
  }

  @Override
  public boolean knowsAny() {
    return labels.knowsAny();
  }
}
