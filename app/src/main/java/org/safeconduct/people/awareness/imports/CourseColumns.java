package org.safeconduct.people.awareness.imports;

import java.util.List;
import org.safeconduct.people.lists.Column;

/// The columns of a list of courses, under the names that lists in English, French and Spanish give
/// them.
final class CourseColumns {
  static final Column PERSON = Column.required(
      "person_number",
      "number,no,person,person id,staff number,staff no,staff id,employee number,employee id,"
          + "personnel number,index number,matricule,numéro,número,número de personal");
  static final Column ORGANISATION = Column.optional(
      "organisation",
      "organization,org,entity,agency,organisation code,organization code,entité,organisme,"
          + "organización,entidad,organismo,agencia");
  static final Column COURSE = Column.required(
      "course", "training,course name,course code,type,formation,cours,curso,formación");
  static final Column ON = Column.required(
      "trained_on",
      "date,completed,completed on,completion date,date completed,taken on,briefed on,"
          + "date de formation,suivi le,fecha,fecha de finalización");
  static final Column UNTIL = Column.optional(
      "valid_until",
      "valid to,expires,expires on,expiry,expiry date,expiration date,valable jusqu'au,"
          + "date d'expiration,válido hasta,fecha de vencimiento");
  static final Column COUNTRY =
      Column.optional("country", "country code,briefed about,pays,code pays,país");
  static final Column TITLE = Column.optional(
      "title", "certificate,certificate number,subject,attestation,certificat,sujet,certificado");
  static final Column BY =
      Column.optional("given_by", "trainer,provider,briefed by,donné par,formateur,impartido por");
  static final Column PLACE = Column.optional("place", "city,town,location,where,lieu,ville,lugar");

  static final List<Column> ALL =
      List.of(PERSON, ORGANISATION, COURSE, ON, UNTIL, COUNTRY, TITLE, BY, PLACE);

  /// The columns whose cells are shown to [org.safeconduct.people.lists.TimeCells#learn].
  static final List<Column> TIMES = List.of(ON, UNTIL);

  private CourseColumns() {}
}
