package org.safeconduct.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Keeps `docs/attacks.md` true.
class AttackListTest {
  private static final Pattern NAMED = Pattern.compile("`(\\w+)#(\\w+)`");

  @Test
  void every_test_that_the_list_names_exists() throws IOException {
    var list = Files.readString(Path.of("../docs/attacks.md"));
    var named = NAMED.matcher(list).results().toList();

    assertThat(named).hasSizeGreaterThan(20);
    for (var test : named)
      assertThat(source(test.group(1))).as(test.group()).contains("void " + test.group(2) + "(");
  }

  private static String source(String type) throws IOException {
    try (var files = Files.walk(Path.of("src/test/java"))) {
      List<Path> found =
          files.filter(it -> it.getFileName().toString().equals(type + ".java")).toList();
      assertThat(found).as(type).hasSize(1);
      return Files.readString(found.getFirst());
    }
  }
}
