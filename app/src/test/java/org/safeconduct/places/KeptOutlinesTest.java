package org.safeconduct.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.AreaMender;
import org.safeconduct.shared.Position;

class KeptOutlinesTest {
  private static final Area OUTLINE =
      AreaMender.circle(new Position(36.8, -1.28), 25).area();

  @TempDir
  Path folder;

  private int made;

  @Test
  void an_outline_is_made_once_and_read_from_then_on() {
    assertThat(outline("KE")).contains(OUTLINE);
    assertThat(outline("KE")).contains(OUTLINE);
    assertThat(made).isEqualTo(1);
  }

  @Test
  void an_outline_of_which_a_bit_turned_or_a_part_is_missing_is_made_anew() throws IOException {
    outline("CH-GE");
    var file = folder.resolve("CH-GE.wkb");
    var whole = Files.readAllBytes(file);

    var turned = whole.clone();
    turned[whole.length / 2] ^= 1;
    Files.write(file, turned);
    assertThat(outline("CH-GE")).contains(OUTLINE);
    Files.write(file, Arrays.copyOf(whole, 5));
    assertThat(outline("CH-GE")).contains(OUTLINE);

    assertThat(made).isEqualTo(3);
    assertThat(Files.readAllBytes(file)).isEqualTo(whole);
  }

  @Test
  void what_is_no_code_touches_no_file() {
    assertThat(outline("../../etc/passwd")).contains(OUTLINE);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void where_nothing_can_be_written_outlines_are_made_each_time() throws IOException {
    var blocked = Files.createFile(folder.resolve("a-file"));
    var kept = new KeptOutlines(blocked);

    assertThat(kept.get("KE", this::make)).contains(OUTLINE);
    assertThat(kept.get("KE", this::make)).contains(OUTLINE);
    assertThat(made).isEqualTo(2);
  }

  private Optional<Area> outline(String code) {
    return new KeptOutlines(folder).get(code, this::make);
  }

  private Optional<Area> make() {
    made++;
    return Optional.of(OUTLINE);
  }
}
