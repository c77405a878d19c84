package org.safeconduct.profiles;

import java.util.Set;
import java.util.UUID;
import org.safeconduct.platform.Classifier;
import org.safeconduct.platform.Content;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// The highest label of contents and records, in the words of the installation's profile.
@Component
class ProfileClassifier implements Classifier {
  private final Profiles profiles;
  private final LabelBook labels;

  ProfileClassifier(Profiles profiles, LabelBook labels) {
    this.profiles = profiles;
    this.labels = labels;
  }

  @Override
  public Mark of(Set<Content> contents, Set<UUID> records) {
    var edition = profiles.holding();
    int rank = contents.stream()
        .mapToInt(content -> edition.labelOf(content).rank())
        .reduce(labels.highest(records), Math::max);
    var label = edition.atLeast(rank);
    return new Mark(
        label.words().in(LocaleContextHolder.getLocale()), label.rank(), label.watermark());
  }
}
