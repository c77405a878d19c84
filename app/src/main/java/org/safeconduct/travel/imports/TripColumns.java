package org.safeconduct.travel.imports;

import java.util.List;
import org.safeconduct.people.lists.Column;

/// The columns of a list of trips, one row a leg, under the names that lists in English,
/// French and Spanish give them.
final class TripColumns {
  static final Column REFERENCE = Column.required(
      "reference",
      "ref,trip,trip id,trip number,trip reference,travel request,request number,booking,"
          + "booking reference,référence,numéro de mission,référence de voyage,referencia,"
          + "número de viaje");
  static final Column PERSON = Column.required(
      "person_number",
      "number,no,person,person id,staff number,staff no,staff id,traveller,traveler,"
          + "traveller number,employee number,employee id,personnel number,index number,matricule,"
          + "numéro,voyageur,número,viajero,número de personal");
  static final Column ORGANISATION = Column.optional(
      "organisation",
      "organization,org,entity,agency,organisation code,organization code,entité,organisme,"
          + "organización,entidad,organismo,agencia");
  static final Column PLACE = Column.optional(
      "place", "city,town,destination,location,to city,airport,lieu,ville,lugar,ciudad,destino");
  static final Column COUNTRY =
      Column.optional("country", "destination country,pays,pays de destination,país");
  static final Column FROM = Column.required(
      "from",
      "start,start date,arrival,arrival date,begin,date from,du,de,depuis,date de début,"
          + "date d'arrivée,arrivée,desde,fecha de inicio,llegada,fecha de llegada");
  static final Column TO = Column.required(
      "to",
      "until,end,end date,departure,departure date,date to,au,à,jusqu'au,date de fin,"
          + "date de départ,départ,hasta,fecha de fin,salida,fecha de salida");

  static final List<Column> ALL =
      List.of(REFERENCE, PERSON, ORGANISATION, PLACE, COUNTRY, FROM, TO);

  private TripColumns() {}
}
