package org.safeconduct.bench.components;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/// Ranges as the OSV schema evaluates them, in the order of each ecosystem.
class VersionRangeTest {
  @ParameterizedTest
  @CsvSource({
    "0.9, false",
    "1.0.0, true",
    "1.0.1, true",
    "1.0.2-rc.1, true",
    "1.0.2, false",
    "2.9, false",
    "3.0.0-alpha, false",
    "3.0.0, true",
    "3.2.4, true",
    "3.2.5, false",
    "10.0.0, false"
  })
  void several_events_make_several_stretches_whatever_their_order(
      String version, boolean affected) {
    var range = range(
        Ecosystem.NPM,
        "{'fixed':'3.2.5'},{'introduced':'3.0.0'},{'fixed':'1.0.2'},{'introduced':'1.0.0'}");

    assertThat(range.holds(version)).isEqualTo(affected);
  }

  @ParameterizedTest
  @CsvSource({
    "2.1.214, true",
    "2.1.214-1, false",
    "2.1.214-rc1, true",
    "2.1.215, false",
    "0-alpha, true"
  })
  void the_last_affected_version_is_affected_and_none_after_it(String version, boolean affected) {
    var range = range(Ecosystem.MAVEN, "{'introduced':'0'},{'last_affected':'2.1.214'}");

    assertThat(range.holds(version)).isEqualTo(affected);
    assertThat(range.mendedAfter(version)).isEmpty();
  }

  @Test
  void without_an_end_every_later_version_is_affected_and_a_limit_ends_it() {
    assertThat(range(Ecosystem.MAVEN, "{'introduced':'0'}").holds("99")).isTrue();
    assertThat(range(Ecosystem.MAVEN, "{'introduced':'2'}").holds("1.9")).isFalse();
    var limited = range(Ecosystem.MAVEN, "{'introduced':'1'},{'limit':'2'},{'limit':'3'}");
    assertThat(limited.holds("2.5")).isTrue();
    assertThat(limited.holds("3")).isFalse();
    assertThat(range(Ecosystem.MAVEN, "{'introduced':'1'},{'limit':'*'}").holds("9"))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "1.0-alpha-1, 1.0-beta-1",
    "1.0-rc1, 1.0",
    "1.0-SNAPSHOT, 1.0",
    "1.0, 1.0-1",
    "1.0, 1.0.sp1",
    "1.9, 1.10",
    "4.1.100.Final, 4.1.101.Final",
    "5.2.19.RELEASE, 5.2.20.RELEASE",
    "1-jre, 2-jre"
  })
  void versions_of_maven_follow_each_other_as_maven_says(String before, String after) {
    assertThat(Ecosystem.MAVEN.order().compare(before, after)).isNegative();
    assertThat(Ecosystem.MAVEN.order().compare(after, before)).isPositive();
  }

  @Test
  void versions_of_npm_follow_each_other_as_semantic_versioning_says() {
    var inOrder = List.of(
        "1.0.0-alpha",
        "1.0.0-alpha.1",
        "1.0.0-alpha.beta",
        "1.0.0-beta",
        "1.0.0-beta.2",
        "1.0.0-beta.11",
        "1.0.0-rc.1",
        "1.0.0",
        "1.2.0",
        "1.10.0",
        "2.0.0",
        "20261129.0.0",
        "99999999999999999999.0.0");

    for (int i = 0; i < inOrder.size(); i++)
      for (int j = 0; j < inOrder.size(); j++)
        assertThat(Integer.signum(Ecosystem.NPM.order().compare(inOrder.get(i), inOrder.get(j))))
            .as(inOrder.get(i) + " and " + inOrder.get(j))
            .isEqualTo(Integer.compare(i, j));
    assertThat(Ecosystem.NPM.order().compare("v1.2", "1.2.0+build.7")).isZero();
  }

  private static VersionRange range(Ecosystem ecosystem, String events) {
    var json = "{\"events\":[" + events.replace('\'', '"') + "]}";
    return VersionRange.of(new JsonMapper().readTree(json), ecosystem.order());
  }
}
