package org.safeconduct.crisis.links;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.safeconduct.crisis.AnswerLinks.Link;
import org.springframework.stereotype.Component;

/// Lets each link be opened 60 times and answered 20 times a minute: more is a program gone
/// wild.
@Component
class LinkThrottle {
  private static final int OPENINGS = 60;
  private static final int ANSWERS = 20;

  private final LoadingCache<Object, Bucket> openings = buckets(OPENINGS);
  private final LoadingCache<Object, Bucket> answers = buckets(ANSWERS);

  boolean mayOpen(Link link) {
    return openings.get(link).tryConsume(1);
  }

  boolean mayAnswer(Link link) {
    return answers.get(link).tryConsume(1);
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
