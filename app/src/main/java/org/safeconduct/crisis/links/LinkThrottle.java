package org.safeconduct.crisis.links;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.safeconduct.crisis.asking.AnswerLinks.Link;
import org.springframework.stereotype.Component;

/// Lets each link be opened 60 times and answered 20 times a minute: more is a program gone
/// wild. Lets each address try 30 links a minute that are not ours: more is guessing.
@Component
class LinkThrottle {
  private static final int OPENINGS = 60;
  private static final int ANSWERS = 20;
  private static final int GUESSES = 30;

  private final LoadingCache<Object, Bucket> openings = buckets(OPENINGS);
  private final LoadingCache<Object, Bucket> answers = buckets(ANSWERS);
  private final LoadingCache<Object, Bucket> guesses = buckets(GUESSES);

  boolean mayOpen(Link link) {
    return openings.get(link).tryConsume(1);
  }

  boolean mayAnswer(Link link) {
    return answers.get(link).tryConsume(1);
  }

  /// @param address whence the link that is not ours came; links of ours are taken from there all
  ///     the same, for a whole office may share it
  boolean mayGuess(String address) {
    return guesses.get(address).tryConsume(1);
  }

  private static LoadingCache<Object, Bucket> buckets(int perMinute) {
    return Caffeine.newBuilder()
        .maximumSize(200_000)
        .expireAfterAccess(Duration.ofMinutes(2))
        .build(_ -> Bucket.builder()
            .addLimit(it -> it.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
            .build());
  }
}
