package org.safeconduct.people.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeconduct.people.lists.workbook.Xlsx;

class ListReaderTest {
  private static final Column NUMBER = Column.required("number", "staff no,matricule,número");
  private static final Column NAME = Column.optional("family_name", "nom,apellido");
  private static final Column PLACE = Column.optional("place", "lieu d'affectation");
  private static final List<Column> COLUMNS = List.of(NUMBER, NAME, PLACE);

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"})
  void a_list_is_read_in_whatever_encoding_it_comes(String charset) {
    var text = "number,family_name\n1,Müller\n2,O’Brien\n3,Ångström\n";

    var read = read(text.getBytes(Charset.forName(charset)));

    assertThat(read.names()).containsExactly("Müller", "O’Brien", "Ångström");
    assertThat(read.faults).isEmpty();
  }

  @Test
  void a_byte_order_mark_is_not_part_of_the_first_name() {
    var text = "\uFEFFnumber;family_name\n1;Müller\n";

    assertThat(read(text.getBytes(StandardCharsets.UTF_8)).names()).containsExactly("Müller");
    assertThat(read(text.getBytes(StandardCharsets.UTF_16LE)).names()).containsExactly("Müller");
    assertThat(read(text.getBytes(StandardCharsets.UTF_16BE)).names()).containsExactly("Müller");
  }

  @Test
  void a_guessed_encoding_is_said() {
    var guessed = ListReader.of(
        "number,family_name\n1,Müller\n".getBytes(Charset.forName("windows-1252")), null, COLUMNS);

    assertThat(guessed.notices()).containsExactly(Notice.of("encoding-guessed", "windows-1252"));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void the_separator_is_recognised(String separator) {
    var text = String.join(separator, "number", "family_name", "place") + "\n"
        + String.join(separator, "1", "Müller", "\"a,b;c\td|e\"") + "\n";

    var read = read(text);

    assertThat(read.rows.getFirst().get(PLACE)).isEqualTo("a,b;c\td|e");
  }

  @Test
  void columns_are_known_by_many_names_whatever_their_case_blanks_and_accents() {
    var read = read("MATRICULE ;Nom;LIEU D’AFFECTATION\n1;Müller;Genève\n");

    assertThat(read.rows.getFirst().get(NUMBER)).isEqualTo("1");
    assertThat(read.rows.getFirst().get(PLACE)).isEqualTo("Genève");
    assertThat(read("Staff_No,Family Name\n1,X\n").names()).containsExactly("X");
  }

  @Test
  void what_stands_above_the_names_of_the_columns_is_passed_over() {
    var read = read("sep=;\n\nStaff list of November;;\nnumber;family_name;place\n1;Müller;\n");

    assertThat(read.names()).containsExactly("Müller");
    assertThat(read.rows.getFirst().line()).isEqualTo(5);
  }

  @Test
  void columns_that_nobody_knows_are_named() {
    var list = ListReader.of(bytes("number,shoe size,family_name,\n1,42,X,\n"), null, COLUMNS);

    assertThat(list.notices()).containsExactly(Notice.of("columns-not-used", "shoe size"));
  }

  @Test
  void rows_keep_the_line_on_which_they_start() {
    var read = read("number,family_name,place\r\n1,A,\"two\r\nlines\"\r\n\r\n2,B,\r\n,,\r\n3,C,");

    assertThat(read.rows).extracting(Row::line).containsExactly(2L, 5L, 7L);
    assertThat(read.rows.getFirst().get(PLACE)).isEqualTo("two\r\nlines");
  }

  @Test
  void quotes_are_understood_as_spreadsheets_write_them() {
    var read = read("number,family_name\n1,\"say \"\"hi\"\"\"\n2,5\" pipe\n3,\"\"\n");

    assertThat(read.names()).containsExactly("say \"hi\"", "5\" pipe", "");
  }

  @Test
  void a_quote_that_is_never_closed_is_reported_with_its_line() {
    var list = ListReader.of(bytes("number,family_name\n1,A\n2,\"B\n3,C\n"), null, COLUMNS);

    assertThatThrownBy(() -> list.eachRow(_ -> {}, _ -> {}))
        .isInstanceOfSatisfying(UnreadableList.class, it -> {
          assertThat(it.code()).isEqualTo("quote-not-closed");
          assertThat(it.arguments()).containsExactly("3");
        });
  }

  @Test
  void a_row_with_too_many_cells_is_reported_and_not_shifted() {
    var read = read("number,family_name\n1,Smith, John\n2,B,,\n3\n");

    assertThat(read.names()).containsExactly("B", "");
    assertThat(read.faults).containsExactly(RowFault.error(2, "", "John", "too-many-cells", 3, 2));
  }

  @Test
  void blanks_that_no_eye_sees_are_cut_off() {
    var read = read("number,family_name\n\u00A01\u200B, \u202FMüller\t\n");

    assertThat(read.rows.getFirst().get(NUMBER)).isEqualTo("1");
    assertThat(read.names()).containsExactly("Müller");
  }

  @Test
  void what_is_no_list_is_refused_with_the_reason() {
    assertThat(refusal(new byte[0])).isEqualTo("empty");
    assertThat(refusal(new byte[] {'a', 0, 0, 0, 'b', 'c', 'd', 'e', 'f', 'g', 'h'}))
        .isEqualTo("not-text");
    assertThat(refusal(bytes("hello world\n"))).isEqualTo("no-heading");
    assertThat(refusal(bytes("family_name,place\nA,B\n"))).isEqualTo("columns-missing");
    assertThat(refusal(bytes("number,nom,family name\n1,A,B\n"))).isEqualTo("column-twice");
  }

  @Test
  void a_workbook_is_read_like_a_text_and_faults_name_the_rows_of_the_sheet() {
    var content = new Xlsx().sheet("Staff", """
            <row r="1"><c t="inlineStr"><is><t>Staff list of November</t></is></c></row>
            <row r="4"><c r="A4" t="str"><v>Matricule</v></c><c r="C4" t="str"><v>Nom</v></c></row>
            <row r="5"><c r="A5"><v>1</v></c><c r="C5" t="str"><v> Müller </v></c></row>
            <row r="8"><c r="A8"><v>2</v></c><c r="C8" t="e"><v>#N/A</v></c></row>
            <row r="9"><c r="A9"><v>3</v></c><c r="D9"><v>7</v></c></row>
            <row r="12"><c r="A12"><v>4</v></c></row>
            """).bytes();

    var read = read(content);

    assertThat(read.rows).extracting(Row::line).containsExactly(5L, 12L);
    assertThat(read.names()).containsExactly("Müller", "");
    assertThat(read.faults)
        .containsExactly(
            RowFault.error(8, "family_name", "#N/A", "cell-is-error"),
            RowFault.error(9, "", "7", "too-many-cells", 4, 3));
  }

  @Test
  void of_several_sheets_the_first_that_holds_anything_is_read_or_the_one_that_is_named() {
    var content = new Xlsx()
        .sheet("Cover", "<row><c/></row>")
        .sheet("Staff", Xlsx.texts(List.of(List.of("number", "nom"), List.of("1", "A"))))
        .sheet("Guests", Xlsx.texts(List.of(List.of("number", "nom"), List.of("1", "B"))))
        .bytes();

    var first = ListReader.of(content, null, COLUMNS);
    var named = read(content, " guests");

    assertThat(first.notices()).containsExactly(Notice.of("sheet-read", "Staff", "Guests"));
    assertThat(read(content).names()).containsExactly("A");
    assertThat(named.names()).containsExactly("B");
    assertThatThrownBy(() -> ListReader.of(content, "Visitors", COLUMNS))
        .isInstanceOfSatisfying(
            UnreadableList.class,
            it -> assertThat(it.arguments()).containsExactly("Visitors", "Cover, Staff, Guests"));
  }

  @Test
  void the_beginning_of_a_workbook_is_shown_to_whoever_says_what_its_columns_mean() {
    var content = Xlsx.of(List.of(List.of("a", "b"), List.of("1", "Ada"), List.of("", "Bea")));

    var sample = ListSample.of(content, null, COLUMNS, KnownHeadings.NONE);

    assertThat(sample.headings()).containsExactly("a", "b");
    assertThat(sample.under(1)).containsExactly("Ada", "Bea");
  }

  private static String refusal(byte[] content) {
    try {
      ListReader.of(content, null, COLUMNS);
      return "accepted";
    } catch (UnreadableList refused) {
      return refused.code();
    }
  }

  private static Read read(String text) {
    return read(bytes(text));
  }

  private static Read read(byte[] content) {
    return read(content, null);
  }

  private static Read read(byte[] content, @Nullable String sheet) {
    var read = new Read(new ArrayList<>(), new ArrayList<>());
    ListReader.of(content, sheet, COLUMNS).eachRow(read.rows::add, read.faults::add);
    return read;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private record Read(List<Row> rows, List<RowFault> faults) {
    List<String> names() {
      return rows.stream().map(row -> row.get(NAME)).toList();
    }
  }
}
