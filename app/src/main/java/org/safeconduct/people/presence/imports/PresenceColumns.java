package org.safeconduct.people.presence.imports;

import java.util.List;
import org.safeconduct.people.lists.Column;
import org.safeconduct.people.lists.PlaceColumns;

/// The columns of a list of presence, under the names that lists in English, French and Spanish
/// give them.
final class PresenceColumns {
  static final Column PERSON = Column.required(
      "person_number",
      "number,no,person,person id,staff number,staff no,staff id,employee number,employee id,"
          + "personnel number,index number,matricule,numéro,número,número de personal");
  static final Column ORGANISATION = Column.optional(
      "organisation",
      "organization,org,entity,agency,organisation code,organization code,entité,organisme,"
          + "organización,entidad,organismo,agencia");
  static final Column KIND = Column.required(
      "kind",
      "type,presence,absence,absence type,leave type,reason,status,motif,type d'absence,nature,"
          + "tipo,motivo,tipo de ausencia");
  static final Column FROM = Column.required(
      "from",
      "start,start date,first day,begin,date from,du,de,depuis,date de début,premier jour,desde,"
          + "fecha de inicio,primer día");
  static final Column UNTIL = Column.required(
      "until",
      "to,end,end date,last day,date to,au,à,jusqu'au,date de fin,dernier jour,hasta,"
          + "fecha de fin,último día");
  static final Column PLACE =
      Column.optional("place", "city,town,location,where,lieu,ville,où,lugar,ciudad");
  static final Column COUNTRY = Column.optional("country", "country code,pays,code pays,país");

  static final List<Column> ALL = List.of(PERSON, ORGANISATION, KIND, FROM, UNTIL, PLACE, COUNTRY);

  /// The columns whose cells are shown to [org.safeconduct.people.lists.TimeCells#learn].
  static final List<Column> TIMES = List.of(FROM, UNTIL);

  static final PlaceColumns WHERE = new PlaceColumns(PLACE, COUNTRY, null, null);

  private PresenceColumns() {}
}
