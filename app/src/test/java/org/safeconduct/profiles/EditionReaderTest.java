package org.safeconduct.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeconduct.governance.Post;
import org.safeconduct.people.Category;
import org.safeconduct.platform.Content;
import org.springframework.core.io.ClassPathResource;

/// The profiles that come with the program, and what is said of one that cannot be used.
class EditionReaderTest {
  private static final List<String> LANGUAGES = List.of("en", "fr", "ar");

  @ParameterizedTest
  @ValueSource(strings = {"unsms", "opcw", "osce", "ngo-gisf", "iso31000"})
  void the_latest_edition_names_every_category_and_post_in_every_language(String profile) {
    var edition = EditionReader.read(text(profile + "-2026.5"));

    assertThat(edition.id().profile()).isEqualTo(profile);
    assertThat(edition.categories())
        .extracting(Term::code)
        .containsExactlyInAnyOrder(names(Category.values()));
    assertThat(edition.posts())
        .extracting(Term::code)
        .containsExactlyInAnyOrder(names(Post.values()));
    assertThat(edition.categories()).allSatisfy(term -> assertSpoken(term.words()));
    assertThat(edition.posts()).allSatisfy(term -> assertSpoken(term.words()));
    assertThat(edition.labels()).allSatisfy(label -> assertSpoken(label.words()));
    assertThat(edition.words().values()).allSatisfy(EditionReaderTest::assertSpoken);
  }

  @ParameterizedTest
  @ValueSource(strings = {"unsms", "opcw", "osce", "ngo-gisf", "iso31000"})
  void an_edition_from_before_there_were_periods_keeps_things_as_long_as_the_product_says(
      String profile) {
    var before = EditionReader.read(text(profile));
    var after = EditionReader.read(text(profile + "-2026.3"));

    assertThat(before.settings()).containsEntry(Setting.TRIPS_KEPT_DAYS, 730);
    assertThat(after.id()).isEqualTo(new EditionId(profile, "2026.3"));
    assertThat(after.labels()).isEqualTo(before.labels());
    assertThat(after.posts()).isEqualTo(before.posts());
    assertThat(after.settings()).containsEntry(Setting.INVITATIONS_KEPT_DAYS, 90);
    assertThat(EditionReader.read(text(profile + "-2026.2")).settings())
        .containsEntry(Setting.INVITATIONS_KEPT_DAYS, 90);
    assertThat(after.settings().get(Setting.LEAVERS_KEPT_DAYS)).isBetween(30, 730);
    assertThat(after.settings()).containsEntry(Setting.AWARENESS_TRAINING_MONTHS, 0);
    var latest = EditionReader.read(text(profile + "-2026.4"));
    assertThat(latest.settings().get(Setting.AWARENESS_TRAINING_MONTHS))
        .isEqualTo(profile.equals("unsms") ? 0 : 36);
    assertThat(latest.words()).containsKeys("course-awareness", "course-briefing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"unsms", "opcw", "osce", "ngo-gisf", "iso31000"})
  void no_profile_protects_whereabouts_less_than_who_somebody_is(String profile) {
    var edition = EditionReader.read(text(profile));

    assertThat(edition.labelOf(Content.WHEREABOUTS).rank())
        .isGreaterThanOrEqualTo(edition.labelOf(Content.PERSONAL).rank());
    assertThat(edition.labelOf(Content.RESTRICTED)).isEqualTo(edition.labels().getLast());
  }

  @Test
  void the_labels_of_the_chemical_weapons_organisation_are_those_of_its_policy() {
    assertThat(EditionReader.read(text("opcw")).labels())
        .extracting(Label::code)
        .containsExactly(
            "UNCLASSIFIED", "OPCW_RESTRICTED", "OPCW_PROTECTED", "OPCW_HIGHLY_PROTECTED");
  }

  @Test
  void at_the_chemical_weapons_organisation_the_highest_clearance_waits_for_thirty_days() {
    var before = EditionReader.read(text("opcw-2026.3"));
    var after = EditionReader.read(text("opcw-2026.4"));

    assertThat(before.settings()).containsEntry(Setting.CLEARANCE_NOTICE_DAYS, 0);
    assertThat(after.settings()).containsEntry(Setting.CLEARANCE_NOTICE_DAYS, 30);
    assertThat(after.labels()).isEqualTo(before.labels());
    assertThat(after.labelOf()).isEqualTo(before.labelOf());
  }

  @ParameterizedTest
  @CsvSource({
    "unsms, true, true, true",
    "osce, false, true, true",
    "opcw, false, false, true",
    "ngo-gisf, true, false, false",
    "iso31000, true, false, false"
  })
  void each_profile_says_whom_it_has_and_whom_its_arrangements_cover(
      String profile, boolean volunteers, boolean uniformed, boolean experts) {
    var categories = EditionReader.read(text(profile + "-2026.5")).categories();

    assertThat(categories)
        .filteredOn(it -> Set.of("VOLUNTEER", "UNIFORMED", "EXPERT_ON_MISSION").contains(it.code()))
        .extracting(Term::used)
        .containsExactly(volunteers, uniformed, experts);
    assertThat(categories)
        .filteredOn(it -> !it.covered())
        .extracting(Term::code)
        .containsExactlyElementsOf(
            Set.of("unsms", "osce", "opcw").contains(profile) ? List.of("PARTNER") : List.of());
  }

  @Test
  void what_is_not_yaml_is_said_to_be_so() {
    assertThatThrownBy(() -> EditionReader.read("labels: [")).hasMessageStartingWith("Not YAML");
  }

  @Test
  void no_class_is_made_because_a_profile_names_it() {
    assertThatThrownBy(() -> EditionReader.read("!!javax.script.ScriptEngineManager []"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_setting_out_of_range_an_unknown_one_and_a_missing_one_are_refused() {
    var text = text("unsms");

    assertThatThrownBy(() ->
            EditionReader.read(text.replace("contact-stale-days: 180", "contact-stale-days: 0")))
        .hasMessageContaining("contact-stale-days");
    assertThatThrownBy(() -> EditionReader.read(text + "  invented: 1\n"))
        .hasMessageContaining("There is no setting invented");
    assertThatThrownBy(() -> EditionReader.read(text.replace("  warden-households: 25\n", "")))
        .hasMessageContaining("warden-households");
  }

  @Test
  void content_with_a_label_that_the_profile_does_not_have_is_refused() {
    assertThatThrownBy(() ->
            EditionReader.read(text("unsms").replace("personal: CONFIDENTIAL", "personal: SECRET")))
        .hasMessageContaining("personal");
  }

  @Test
  void the_same_key_twice_is_refused_rather_than_half_read() {
    assertThatThrownBy(() -> EditionReader.read(text("unsms") + "profile: other\n"))
        .hasMessageStartingWith("Not YAML");
  }

  private static void assertSpoken(Words words) {
    for (var language : LANGUAGES) assertThat(words.byLanguage().get(language)).isNotBlank();
    assertThat(words.in(Locale.of("es"))).isEqualTo(words.byLanguage().get("en"));
  }

  private static String[] names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toArray(String[]::new);
  }

  private static String text(String profile) {
    try {
      return new ClassPathResource("profiles/" + profile + ".yaml")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new AssertionError(missing);
    }
  }
}
