package org.safeconduct.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeconduct.people.lists.Column;
import org.safeconduct.people.lists.ListReader;
import org.safeconduct.people.lists.RowFault;
import org.safeconduct.people.lists.UnreadableList;
import org.safeconduct.people.lists.workbook.Xlsx;

/// Workbooks that grow, or open other files, when they are read, and what only calls itself one.
@Timeout(10)
class HostileListsTest {
  private static final List<Column> COLUMNS =
      List.of(Column.required("number", ""), Column.optional("family_name", ""));
  private static final String LIST =
      Xlsx.texts(List.of(List.of("number", "family_name"), List.of("1", "Okoye")));

  private static final String LAUGHS = """
      <?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
      <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d SYSTEM "file:///etc/passwd">]>
      """.strip();
  private static final String BOMB = LAUGHS + "<x><sheetData><row><c t='inlineStr'><is><t>&c;&d;"
      + "</t></is></c></row></sheetData></x>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xl/worksheets/s1.xml",
        "xl/sharedStrings.xml",
        "xl/styles.xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "_rels/.rels"
      })
  void no_part_of_a_workbook_may_declare_entities(String part) {
    var book = list().shared("").styles("").part(part, BOMB);

    assertThat(refusal(book.bytes())).isEqualTo("workbook-document-type");
  }

  @Test
  void a_document_type_alone_is_refused_too() {
    var outside = "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\"><worksheet/>";

    assertThat(refusal(list().part("xl/worksheets/s1.xml", outside).bytes()))
        .isEqualTo("workbook-document-type");
  }

  @Test
  void a_workbook_that_unpacks_to_far_more_than_was_packed_is_refused() {
    var blanks = " ".repeat(20_000_000);
    var sheet = list().part("xl/worksheets/s1.xml", "<worksheet>" + blanks + "</worksheet>");
    var texts = list().shared("<si><t>" + blanks + "</t></si>");

    assertThat(refusal(sheet.bytes())).isEqualTo("workbook-too-large");
    assertThat(refusal(texts.bytes())).isEqualTo("workbook-too-large");
  }

  @Test
  void a_workbook_of_twenty_thousand_parts_is_refused() {
    var book = list();
    for (int i = 0; i < 20_000; i++) book.part("xl/p" + i, "");

    assertThat(refusal(book.bytes())).isEqualTo("workbook-too-large");
  }

  @ParameterizedTest
  @ValueSource(strings = {"XFE1", "ZZZZZZZZZZZZZZZ1"})
  void a_cell_in_the_millionth_column_is_refused(String reference) {
    var rows = LIST + "<row><c r='" + reference + "'><v>1</v></c></row>";

    assertThat(refusal(new Xlsx().sheet("List", rows).bytes())).isEqualTo("sheet-too-wide");
  }

  @Test
  void a_row_of_a_million_cells_is_refused() {
    var rows = LIST + "<row>" + "<c><v>1</v></c>".repeat(1_000_000) + "</row>";

    assertThat(refusal(new Xlsx().sheet("List", rows).bytes()))
        .isIn("sheet-too-wide", "workbook-too-large");
  }

  @Test
  void a_cell_of_ten_megabytes_is_a_row_that_cannot_be_used() {
    var name = new StringBuilder();
    for (int i = 0; i < 1_300_000; i++) name.append(i).append(' ');
    var rows = LIST + Xlsx.texts(List.of(List.of("2", name.toString()), List.of("3", "Diallo")));

    var faults = new ArrayList<RowFault>();
    read(new Xlsx().sheet("List", rows).bytes(), faults);

    assertThat(faults)
        .extracting(RowFault::line, RowFault::column, RowFault::code)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(3L, "family_name", "cell-too-long"));
    assertThat(faults.getFirst().value()).hasSizeLessThanOrEqualTo(100);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row r='0'/>",
        "<row r='99999999'/>",
        "<row r='x'/>",
        "<row><c r='7'/></row>",
        "<row><c t='s'><v>5</v></c></row>",
        "<row><c t='s'><v>-1</v></c></row>",
        "<row><c s='99999999999'/></row>",
        "<row><c>",
        "<row><c><v>&undeclared;</v></c></row>"
      })
  void what_no_spreadsheet_program_writes_is_called_damaged(String rows) {
    assertThat(refusal(new Xlsx().sheet("List", LIST + rows).bytes()))
        .isIn("workbook-damaged", "workbook-document-type");
  }

  @Test
  void a_workbook_that_was_cut_off_is_called_damaged() {
    var book = list().bytes();

    for (int length = 4; length < book.length; length += 97)
      assertThat(refusal(java.util.Arrays.copyOf(book, length))).isEqualTo("workbook-damaged");
  }

  @Test
  void no_changed_byte_of_a_workbook_brings_more_than_a_refusal() {
    var book = list().bytes();
    var chance = new java.util.Random(1);

    for (int i = 0; i < 2_000; i++) {
      var changed = book.clone();
      changed[chance.nextInt(4, book.length)] = (byte) chance.nextInt(256);
      assertThat(refusal(changed)).isNotBlank();
    }
  }

  @Test
  void what_is_no_workbook_of_this_kind_is_refused_with_what_it_is() {
    var old = new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1};
    var locked = new java.io.ByteArrayOutputStream();
    locked.writeBytes(old);
    locked.writeBytes(new byte[512]);
    locked.writeBytes("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
    var letter = new Xlsx().part("xl/workbook.xml", "<w:document xmlns:w='w'/>");
    var pictures = new Xlsx()
        .part(
            "_rels/.rels",
            "<Relationships><Relationship Id='a' "
                + "Type='x/officeDocument' Target='a.png'/></Relationships>");
    var open = new Xlsx().part("content.xml", "<x/>").part("mimetype", "x");

    assertThat(refusal(old)).isEqualTo("spreadsheet-old");
    assertThat(refusal(locked.toByteArray())).isEqualTo("spreadsheet-encrypted");
    assertThat(refusal(letter.bytes())).isEqualTo("workbook-none");
    assertThat(refusal(pictures.bytes())).isEqualTo("workbook-none");
    assertThat(refusal(open.bytes())).isEqualTo("spreadsheet-other");
    assertThat(refusal(new Xlsx().bytes())).isEqualTo("empty");
  }

  private static Xlsx list() {
    return new Xlsx().sheet("List", LIST);
  }

  /// Why it is refused, or `read` if it is not.
  private static String refusal(byte[] content) {
    try {
      read(content, new ArrayList<>());
      return "read";
    } catch (UnreadableList refused) {
      return refused.code();
    }
  }

  private static void read(byte[] content, List<RowFault> faults) {
    ListReader.of(content, null, COLUMNS).eachRow(_ -> {}, faults::add);
  }
}
