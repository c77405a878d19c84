package org.safeconduct.profiles;

import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.safeconduct.platform.CannotStart;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Publishes the editions that came with the program. One that was published before must be the
/// same to the letter: a new version never changes the past. An installation that starts for the
/// first time begins with the edition that its configuration names, else with the latest of
/// `unsms`; the others keep theirs.
@Component
@Lazy(false) // commands too ask what holds
class PublishEditions {
  static final String EDITIONS = "classpath*:profiles/*.yaml";

  private static final String UNSAID = "unsms";

  private final JdbcEditions editions;
  private final JdbcChoices choices;
  private final TransactionOperations transaction;
  private final Clock clock;
  private final String pinned;

  PublishEditions(
      JdbcEditions editions,
      JdbcChoices choices,
      TransactionOperations transaction,
      Clock clock,
      @Value("${safeconduct.profile:}") String pinned) {
    this.editions = editions;
    this.choices = choices;
    this.transaction = transaction;
    this.clock = clock;
    this.pinned = pinned.strip();
  }

  @PostConstruct
  void publish() {
    transaction.executeWithoutResult(_ -> {
      choices.await(Profiles.INSTALLATION);
      boolean isFirstStart = editions.ids().isEmpty();
      publishAll();
      if (isFirstStart) begin();
    });
  }

  private void begin() {
    var now = clock.instant();
    var by = Choice.FIRST_START;
    choices.add(new Choice(Profiles.INSTALLATION, first(), Map.of(), OwnWords.NONE, now, now, by));
  }

  private EditionId first() {
    return editions.ids().stream()
        .filter(
            it -> pinned.isEmpty() ? it.profile().equals(UNSAID) : it.toString().equals(pinned))
        .findFirst()
        .orElseThrow(() -> new CannotStart("There is no profile " + pinned
            + ". Set safeconduct.profile to one of " + editions.ids() + ", or leave it out."));
  }

  private void publishAll() {
    try {
      for (var file : new PathMatchingResourcePatternResolver().getResources(EDITIONS))
        publish(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void publish(Resource file) throws IOException {
    var text = file.getContentAsString(StandardCharsets.UTF_8);
    var id = read(file, text).id();
    editions.add(id, text, clock.instant());
    if (!editions.text(id).orElse("").equals(text))
      throw new CannotStart("The profile " + id + " was published with another text."
          + " Give the changed profile a new version, and keep the old file as it was.");
  }

  private static Edition read(Resource file, String text) {
    try {
      return EditionReader.read(text);
    } catch (IllegalArgumentException wrong) {
      throw new CannotStart(
          "The profile " + file.getFilename() + " cannot be used: " + wrong.getMessage(), wrong);
    }
  }
}
