package org.safeconduct.people.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        "number,family_name\n1,Müller\n".getBytes(Charset.forName("windows-1252")), COLUMNS);

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
    var list = ListReader.of(bytes("number,shoe size,family_name,\n1,42,X,\n"), COLUMNS);

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
    var list = ListReader.of(bytes("number,family_name\n1,A\n2,\"B\n3,C\n"), COLUMNS);

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
    assertThat(refusal(new byte[] {'P', 'K', 3, 4, 20, 0})).isEqualTo("spreadsheet");
    assertThat(refusal(new byte[] {'a', 0, 0, 0, 'b', 'c', 'd', 'e', 'f', 'g', 'h'}))
        .isEqualTo("not-text");
    assertThat(refusal(bytes("hello world\n"))).isEqualTo("no-heading");
    assertThat(refusal(bytes("family_name,place\nA,B\n"))).isEqualTo("columns-missing");
    assertThat(refusal(bytes("number,nom,family name\n1,A,B\n"))).isEqualTo("column-twice");
  }

  private static String refusal(byte[] content) {
    try {
      ListReader.of(content, COLUMNS);
      return "accepted";
    } catch (UnreadableList refused) {
      return refused.code();
    }
  }

  private static Read read(String text) {
    return read(bytes(text));
  }

  private static Read read(byte[] content) {
    var read = new Read(new ArrayList<>(), new ArrayList<>());
    ListReader.of(content, COLUMNS).eachRow(read.rows::add, read.faults::add);
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
