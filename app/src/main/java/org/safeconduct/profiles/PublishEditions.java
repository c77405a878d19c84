package org.safeconduct.profiles;

import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.safeconduct.platform.CannotStart;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Publishes the editions that came with the program. One that was published before must be the
/// same to the letter: a new version never changes the past.
@Component
@Lazy(false) // commands too ask what holds
class PublishEditions {
  static final String EDITIONS = "classpath*:profiles/*.yaml";

  private final JdbcEditions editions;
  private final Clock clock;

  PublishEditions(JdbcEditions editions, Clock clock) {
    this.editions = editions;
    this.clock = clock;
  }

  @PostConstruct
  void publish() {
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
