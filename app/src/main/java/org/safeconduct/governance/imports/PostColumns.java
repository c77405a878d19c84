package org.safeconduct.governance.imports;

import java.util.List;
import org.safeconduct.people.lists.Column;

/// The columns of a list of posts, under the names that lists in English, French and Spanish
/// give them.
final class PostColumns {
  static final Column PERSON = Column.optional(
      "person_number",
      "number,no,person,person id,staff number,staff no,staff id,employee number,employee id,"
          + "personnel number,index number,matricule,numéro,número,número de personal");
  static final Column EMAIL = Column.optional(
      "email",
      "e-mail,mail,email address,e-mail address,courriel,adresse électronique,adresse e-mail,"
          + "correo,correo electrónico");
  static final Column ORGANISATION = Column.optional(
      "organisation",
      "organization,org,entity,agency,organisation code,organization code,entité,organisme,"
          + "organización,entidad,organismo,agencia");
  static final Column POST = Column.required(
      "post", "role,function,position,appointment,poste,rôle,fonction,puesto,función,cargo");
  static final Column DEPUTY =
      Column.optional("deputy", "alternate,suppléant,adjoint,suplente,adjunto");
  static final Column ZONE = Column.optional(
      "zone",
      "zone code,warden zone,zone name,code de zone,nom de la zone,îlot,code de l'îlot,"
          + "nom de l'îlot,zona,código de zona");
  static final Column FOR = Column.optional(
      "for_organisation",
      "for organization,on behalf of,represents,pour l'organisme,para la organización");
  static final Column FROM = Column.optional(
      "from", "start,start date,since,date from,du,de,depuis,date de début,desde,fecha de inicio");
  static final Column UNTIL = Column.optional(
      "until", "to,end,end date,date to,au,à,jusqu'au,date de fin,hasta,fecha de fin");

  static final Column COUNTRY =
      Column.optional("country", "duty country,country code,pays,code pays,país,código de país");
  static final Column AREA = Column.optional(
      "area", "designated area,region,part of the country,région,secteur,área,región");
  static final Column LETTER = Column.optional(
      "letter",
      "letter reference,reference,appointment letter,lettre,référence,référence de la lettre,"
          + "carta,referencia");
  static final Column LETTER_DATE = Column.optional(
      "letter_date", "date of letter,letter dated,date de la lettre,lettre du,fecha de la carta");
  static final Column APPOINTED_BY =
      Column.optional("appointed_by", "signed by,nommé par,signé par,nombrado por,firmado por");

  static final List<Column> ALL = List.of(
      PERSON,
      EMAIL,
      ORGANISATION,
      POST,
      DEPUTY,
      ZONE,
      FOR,
      COUNTRY,
      AREA,
      FROM,
      UNTIL,
      LETTER,
      LETTER_DATE,
      APPOINTED_BY);

  /// The columns whose cells are shown to [org.safeconduct.people.lists.TimeCells#learn].
  static final List<Column> TIMES = List.of(FROM, UNTIL, LETTER_DATE);

  private PostColumns() {}
}
