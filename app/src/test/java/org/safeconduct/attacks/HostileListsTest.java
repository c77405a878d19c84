package org.safeconduct.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.safeconduct.people.lists.Column;
import org.safeconduct.people.lists.ListReader;
import org.safeconduct.people.lists.UnreadableList;

/// Workbooks that grow, or open other files, when they are read: none is unpacked at all.
class HostileListsTest {
  private static final String LAUGHS = """
      <?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
      <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d SYSTEM "file:///etc/passwd">]><x>&c;&d;</x>
      """;

  @Test
  void a_workbook_that_unpacks_to_a_gigabyte_is_refused_unopened() throws IOException {
    refuse(workbook(new byte[1 << 20], 1_000));
  }

  @Test
  void a_workbook_with_an_entity_bomb_is_refused_unopened() throws IOException {
    refuse(workbook(LAUGHS.getBytes(StandardCharsets.UTF_8), 1));
  }

  private static void refuse(byte[] content) {
    assertThatThrownBy(() -> inTime(() -> ListReader.of(content, List.<Column>of())))
        .isInstanceOfSatisfying(
            UnreadableList.class, it -> assertThat(it.code()).isEqualTo("spreadsheet"));
  }

  /// What is unpacked takes longer, on a quiet machine too.
  private static void inTime(Executable reading) {
    assertTimeoutPreemptively(Duration.ofSeconds(5), reading);
  }

  private static byte[] workbook(byte[] part, int times) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.setLevel(Deflater.BEST_SPEED);
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      for (int i = 0; i < times; i++) zip.write(part);
      zip.closeEntry();
    }
    return out.toByteArray();
  }
}
