package org.safeconduct.people.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.safeconduct.people.Channel;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.lists.ImportChoices;
import org.safeconduct.people.lists.UnreadableList;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Scope;

@TestInstance(TestInstance.Lifecycle.PER_METHOD)
class RememberedColumnsTest extends PeopleImportsSetting {
  private static final List<String> HEADINGS =
      List.of("Pers.-Nr.", "Vorname", "Nachname", "Kostenstelle", "Mobil");

  private final String code = "M" + UUID.randomUUID();
  private final OrganisationId organisation = new PeopleFixture(jdbc, clock).organisation(code);

  private final String list = """
      Stand 24.11.2026
      Pers.-Nr.;Vorname;Nachname;Kostenstelle;Mobil
      100;Anna;Müller;4711;+41 22 555 01 01
      """;

  @Test
  void headings_that_nobody_knows_are_read_as_somebody_explained_them_once() {
    assertThatThrownBy(() -> run(list, ofOrganisation())).isInstanceOf(UnreadableList.class);

    remember("HR", "number", "given_name", "family_name", "", "phone");
    var stored = stored(run(list, ofOrganisation()));

    assertThat(stored.counts().created()).isEqualTo(1);
    assertThat(stored.notices().getFirst().code()).isEqualTo("columns-remembered");
    assertThat(stored.notices().getFirst().arguments()).containsExactly("HR", code);
    assertThat(stored.notices()).noneMatch(it -> it.code().equals("columns-not-used"));
    var file = file(code, "100");
    assertThat(file.card().name()).isEqualTo("Anna Müller");
    assertThat(file.channels()).extracting(Channel::value).containsExactly("+41 22 555 01 01");
    assertThat(as(ANYBODY, () -> mappings.list(code, new PageRequest(0, 0, null)))
            .rows()
            .getFirst()
            .usedAt())
        .isEqualTo(NOON);
  }

  @Test
  void handed_in_again_only_the_difference_is_stored() {
    remember("HR", "number", "given_name", "family_name", "", "phone");
    run(list, ofOrganisation());

    var again = stored(run(list.replace("Müller", "Meyer"), ofOrganisation()));
    var same = stored(run(list.replace("Müller", "Meyer"), ofOrganisation()));

    assertThat(again.counts().changed()).isEqualTo(1);
    assertThat(same.counts().unchanged()).isEqualTo(1);
  }

  @Test
  void somebodys_word_goes_before_what_a_heading_seems_to_say_and_the_newest_word_holds() {
    var misleading = """
        number,name,surname
        7,Okoye,Ada
        """;
    as(ANYBODY, () -> {
      var headings = List.of("number", "name", "surname");
      var first = List.of("number", "family_name", "given_name");
      mappings.remember(organisation, headings, draft("A", first), "test");
      return true;
    });

    run(misleading, ofOrganisation());

    assertThat(file(code, "7").card().name()).isEqualTo("Ada Okoye");
  }

  @Test
  void nobody_reads_by_the_word_of_another_organisation() {
    remember("HR", "number", "given_name", "family_name", "", "phone");
    var elsewhere = new PeopleFixture(jdbc, clock).organisation("E" + UUID.randomUUID());
    var scope = new Scope(false, Set.of(elsewhere.value()), Set.of(), Set.of());
    var focalPoint = new Actor.Account(
        UUID.randomUUID(), null, "B. Elsewhere", Set.of(Duty.IMPORT_PEOPLE), scope);

    assertThat(as(focalPoint, () -> mappings.known(null)).used(HEADINGS)).isEmpty();
    assertThat(as(ANYBODY, () -> mappings.known(code)).used(HEADINGS)).isPresent();
    assertThat(as(ANYBODY, () -> mappings.known("another")).used(HEADINGS)).isEmpty();
  }

  @Test
  void a_word_that_names_no_number_no_name_or_a_column_twice_is_refused() {
    assertThat(
            draft("", List.of("", "given_name", "given_name", "shoe_size", "")).wrongs())
        .containsExactlyInAnyOrderEntriesOf(Map.of(
            "source", "missing",
            "column2", "column-twice",
            "column3", "choice",
            "columns", "column-number"));
    assertThat(draft("HR", List.of("number", "phone")).wrongs())
        .containsExactly(Map.entry("columns", "column-name"));
  }

  private ImportChoices ofOrganisation() {
    return new ImportChoices(code, false, false, null);
  }

  private ColumnDraft draft(String source, List<String> columns) {
    return new ColumnDraft(source, organisation.toString(), columns);
  }

  private void remember(String source, String... columns) {
    as(ANYBODY, () -> {
      mappings.remember(organisation, HEADINGS, draft(source, List.of(columns)), "test");
      return true;
    });
  }
}
