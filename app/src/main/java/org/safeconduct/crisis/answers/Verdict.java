package org.safeconduct.crisis.answers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What follows from all answers about one member (`domain.md` 5.5, 8.11.20). Everybody has one
/// voice, which is the last thing they said; the worst voice holds.
///
/// 1. An answer worse than the status that holds takes effect at once.
/// 2. What somebody says replaces what the same speaker said before.
/// 3. While voices differ, whichever spoke first, there is a contradiction; the worst holds.
/// 4. It ends when a named person resolves it, or when all voices have come to agree.
/// 5. A resolution silences the voices before it; whoever speaks after it is heard again.
///
/// @param status what holds; silent if nobody has spoken
/// @param since when that status began to hold; null while silent
/// @param holding the newest answer that says it
/// @param against the newest better answer by somebody else, while there is a contradiction
public record Verdict(
    HeadcountStatus status,
    @Nullable Instant since,
    @Nullable Answer holding,
    @Nullable Answer against) {
  private static final Verdict SILENCE = new Verdict(HeadcountStatus.SILENT, null, null, null);

  /// The verdict on all answers about one member, oldest first.
  public static Verdict on(List<Answer> answers) {
    var verdict = SILENCE;
    var voices = new LinkedHashMap<String, Answer>();
    for (var answer : answers) verdict = verdict.after(answer, voices);
    return verdict;
  }

  private Verdict after(Answer answer, Map<String, Answer> voices) {
    if (answer.resolves()) voices.clear();
    voices.remove(answer.voice().speaker());
    voices.put(answer.voice().speaker(), answer);
    var newestFirst = new ArrayList<>(voices.values()).reversed();
    var worst = worst(newestFirst);
    var better = newestFirst.stream()
        .filter(it -> worst.status().isWorseThan(it.status()))
        .findFirst()
        .orElse(null);
    return new Verdict(
        worst.status(), worst.status() == status ? since : answer.at(), worst, better);
  }

  private static Answer worst(List<Answer> newestFirst) {
    var worst = newestFirst.getFirst();
    for (var voice : newestFirst) if (voice.status().isWorseThan(worst.status())) worst = voice;
    return worst;
  }
}
