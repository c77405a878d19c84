package org.safeconduct.people.lists.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookTest {
  /// Styles: 1 a date, 2 date and time of its own, 3 six digits, 4 a currency in red, 5 hours.
  private static final String STYLES = """
      <numFmts><numFmt numFmtId="164" formatCode="[$-409]dd/mm/yyyy\\ hh:mm;@"/>
      <numFmt numFmtId="165" formatCode="000000"/>
      <numFmt numFmtId="166" formatCode="[Red]#,##0.00 &quot;dollars&quot;"/>
      <numFmt numFmtId="167" formatCode="[hh]:mm"/></numFmts>
      <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/>
      <xf numFmtId="166"/><xf numFmtId="167"/></cellXfs>
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<c><v>1001</v></c> | 1001",
        "<c><v>1001.0</v></c> | 1001",
        "<c><v>4.1225550101E10</v></c> | 41225550101",
        "<c t='n'><v>41225550101</v></c> | 41225550101",
        "<c><v>12345678901234567890</v></c> | 12345678901234567890",
        "<c><v>36.821946000000004</v></c> | 36.821946",
        "<c><v>-1.5E-3</v></c> | -0.0015",
        "<c><v>1E+999999999</v></c> | 1E+999999999",
        "<c><v>0.0</v></c> | 0",
        "<c s='1'><v>46350</v></c> | 2026-11-24",
        "<c s='2'><v>46350.604166666664</v></c> | 2026-11-24T14:30",
        "<c s='2'><v>46350.99999999</v></c> | 2026-11-25",
        "<c s='1'><v>59</v></c> | 1900-02-28",
        "<c s='1'><v>61</v></c> | 1900-03-01",
        "<c s='1'><v>-3</v></c> | -3",
        "<c s='5'><v>0.25</v></c> | 06:00",
        "<c s='3'><v>4711</v></c> | 004711",
        "<c s='4'><v>12.50</v></c> | 12.5",
        "<c s='99'><v>7</v></c> | 7",
        "<c t='d'><v>2026-11-24T00:00:00.000</v></c> | 2026-11-24",
        "<c t='d'><v>2026-11-24T14:30:00</v></c> | 2026-11-24T14:30:00",
        "<c t='b'><v>1</v></c> | true",
        "<c t='b'><v>0</v></c> | false",
        "<c t='e'><v>#REF!</v></c> | #REF!",
        "<c t='str'><f>A1&amp;B1</f><v>Ada Okoye</v></c> | Ada Okoye",
        "<c><f>1+1</f><v>2</v></c> | 2",
        "<c><f>NOW()</f></c> | #CALC!",
        "<c t='s'><v>0</v></c> | Müller",
        "<c t='s'><v>1</v></c> | Ada Okoye",
        "<c t='s'><v>2</v></c> | 東京",
        "<c t='inlineStr'><is><r><t>An</t></r><r><t>na</t></r></is></c> | Anna",
        "<c t='inlineStr'><is><t>5_x0022_ &lt; $1</t></is></c> | 5\" < $1",
      })
  void a_cell_comes_as_a_reader_of_the_sheet_sees_it(String cell, String shown) {
    var book = new Xlsx()
        .styles(STYLES)
        .shared("<si><t>Müller</t></si><si><r><t>Ada </t></r><r><rPr/><t>Okoye</t></r></si>"
            + "<si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh></si>")
        .sheet("List", "<row>" + cell + "</row>");

    assertThat(rows(book.bytes(), "List")).containsEntry(1, List.of(shown));
  }

  @Test
  void an_old_workbook_counts_its_days_from_1904_on() {
    var book = new Xlsx()
        .since1904()
        .styles(STYLES)
        .sheet("List", "<row><c s='1'><v>44888</v></c><c s='2'><v>44888.5</v></c></row>");

    assertThat(rows(book.bytes(), "List"))
        .containsEntry(1, List.of("2026-11-24", "2026-11-24T12:00"));
  }

  @Test
  void rows_keep_their_numbers_and_cells_their_columns() {
    var book =
        new Xlsx().sheet("List", """
        <row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c><c r="E2" s="1"/></row>
        <row r="3"><c r="A3"/></row><row r="4"/>
        <row r="7"><c r="AA7"><v>3</v></c></row><row><c><v>4</v></c><c><v>5</v></c></row>
        """).part("xl/worksheets/_rels/s1.xml.rels", "<Relationships/>");

    var rows = rows(book.bytes(), "List");

    assertThat(rows).containsOnlyKeys(2, 7, 8);
    assertThat(rows)
        .containsEntry(2, List.of("", "1", "", "2"))
        .containsEntry(8, List.of("4", "5"));
    assertThat(rows.get(7)).hasSize(27).last().isEqualTo("3");
  }

  @Test
  void merged_cells_and_whatever_else_stands_in_a_sheet_do_no_harm() {
    var book = new Xlsx().sheet("List", "").part("xl/worksheets/s1.xml", """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:dimension ref="A1:B7"/>
        <x:cols><x:col min="1" max="2"/></x:cols><!-- a remark --><x:sheetData>
        <x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>Geneva</x:t></x:is></x:c><x:c r="B1"/></x:row>
        </x:sheetData><x:mergeCells count="1"><x:mergeCell ref="A1:B1"/></x:mergeCells></x:worksheet>
        """.strip());

    assertThat(rows(book.bytes(), "List")).containsExactly(Map.entry(1, List.of("Geneva")));
    assertThat(Workbook.of(book.bytes()).rows("List")).isEqualTo(7);
  }

  @Test
  void hidden_and_empty_sheets_are_there_but_not_filled() {
    var book = new Xlsx()
        .sheet("Read me", "<row><c/></row>")
        .sheet("Codes", "hidden", "<row><c><v>1</v></c></row>")
        .sheet("Staff", "<row><c><v>1</v></c></row>")
        .sheet("Guests", "<row/><row><c><v>1</v></c></row>");

    var read = Workbook.of(book.bytes());

    assertThat(read.sheets()).containsExactly("Read me", "Codes", "Staff", "Guests");
    assertThat(read.filled()).containsExactly("Staff", "Guests");
  }

  @Test
  void names_of_parts_are_understood_as_other_programs_write_them() {
    var book = new Xlsx()
        .sheet("List", "<row><c t='s'><v>0</v></c></row>")
        .shared("<si><t>Ada</t></si>")
        .bytes();
    var text = new String(book, java.nio.charset.StandardCharsets.ISO_8859_1)
        .replace("xl/sharedStrings.xml", "XL\\SharedStrings.xml")
        .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

    assertThat(rows(text, "List")).containsEntry(1, List.of("Ada"));
  }

  @Test
  void what_another_library_writes_is_read() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var book = new org.dhatim.fastexcel.Workbook(out, "Test", "1.0")) {
      var sheet = book.newWorksheet("Liste du personnel");
      sheet.value(0, 0, "Müller & <Söhne>");
      sheet.value(0, 1, 41_225_550_101L);
      sheet.value(0, 2, LocalDate.of(2026, 11, 24));
      sheet.style(0, 2).format("dd.mm.yyyy").set();
      sheet.value(0, 3, LocalDateTime.of(2026, 11, 24, 14, 30));
      sheet.style(0, 3).format("yyyy-mm-dd hh:mm\"Z\"").set();
      sheet.value(2, 0, true);
      sheet.value(2, 1, -0.25);
    }

    assertThat(rows(out.toByteArray(), "Liste du personnel"))
        .containsExactly(
            Map.entry(
                1, List.of("Müller & <Söhne>", "41225550101", "2026-11-24", "2026-11-24T14:30")),
            Map.entry(3, List.of("true", "-0.25")));
  }

  private static Map<Integer, List<String>> rows(byte[] content, String sheet) {
    var rows = new LinkedHashMap<Integer, List<String>>();
    Workbook.of(content).each(sheet, (row, cells) -> {
      rows.put(row, new ArrayList<>(cells));
      return true;
    });
    return rows;
  }
}
