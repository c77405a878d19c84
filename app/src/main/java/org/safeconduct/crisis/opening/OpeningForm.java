package org.safeconduct.crisis.opening;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.crisis.NewHeadcount;
import org.safeconduct.crisis.NewHeadcount.Text;
import org.safeconduct.crisis.Schedule;

/// What an officer decides about a headcount besides its population, as typed.
///
/// @param title what it is about
/// @param exercise whether nothing has really happened
/// @param again when the silent are asked again, in minutes, parted by commas
/// @param hours how many hours the answer links work
/// @param key names the form
/// @param counted the choices for which the number on the button was counted, as
///     [PopulationForm#choices()] has them; null where no number was shown
record OpeningForm(
    @Nullable String title,
    @Nullable Boolean exercise,
    @Nullable String again,
    @Nullable String hours,
    @Nullable String key,
    @Nullable String counted) {
  private static final int LONGEST_KEY = 100;
  private static final Schedule NOT_UNDERSTOOD = new Schedule(List.of(-1), Duration.ZERO);

  NewHeadcount wanted(Population population, Map<String, Text> texts) {
    return new NewHeadcount(
        population,
        title == null ? "" : title,
        texts,
        Boolean.TRUE.equals(exercise),
        schedule(),
        key == null || key.isBlank() || key.length() > LONGEST_KEY
            ? UUID.randomUUID().toString()
            : key);
  }

  /// Whether the number on the button, if one was shown, was counted for these choices.
  boolean isCountedFor(PopulationForm chosen) {
    return counted == null || counted.equals(chosen.choices());
  }

  private Schedule schedule() {
    try {
      var minutes = new ArrayList<Integer>();
      for (var part : (again == null ? "" : again).split("[\\s,;]+"))
        if (!part.isBlank()) minutes.add(Integer.valueOf(part));
      var validity = hours == null || hours.isBlank()
          ? Schedule.USUAL.validity()
          : Duration.ofHours(Integer.parseInt(hours.strip()));
      return new Schedule(minutes, validity);
    } catch (NumberFormatException notANumber) {
      return NOT_UNDERSTOOD;
    }
  }
}
