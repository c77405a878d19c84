package org.safeconduct.people.imports;

import java.util.List;
import org.safeconduct.people.lists.Column;

/// The columns of a list of people, under the names that lists in English, French and Spanish
/// give them.
final class PeopleColumns {
  static final Column NUMBER = Column.required(
      "number",
      "id,no,nr,staff number,staff no,staff id,personnel number,personnel no,employee number,"
          + "employee id,person number,person id,index number,index no,matricule,numéro,"
          + "numéro matricule,numéro de matricule,identifiant,número,número de personal,"
          + "número de empleado");
  static final Column ORGANISATION = Column.optional(
      "organisation",
      "organization,org,entity,agency,organisation code,organization code,entité,organisme,"
          + "organización,entidad,organismo,agencia");
  static final Column NAME = Column.optional("name", "full name,nom complet,nombre completo");
  static final Column GIVEN_NAME = Column.optional(
      "given_name", "given names,first name,first names,forename,prénom,prénoms,nombre,nombres");
  static final Column FAMILY_NAME = Column.optional(
      "family_name", "last name,surname,family names,nom,nom de famille,apellido,apellidos");
  static final Column CATEGORY = Column.optional(
      "category", "staff category,staff type,person type,catégorie,statut,categoría,tipo");
  static final Column LANGUAGE =
      Column.optional("language", "lang,preferred language,langue,idioma,lengua");
  static final Column UNIT = Column.optional(
      "unit",
      "section,department,division,office,branch,unité,service,département,unidad,sección,"
          + "departamento,división");
  static final Column EMAIL = Column.optional(
      "email",
      "e-mail,mail,email address,e-mail address,courriel,adresse électronique,adresse e-mail,"
          + "correo,correo electrónico");
  static final Column PHONE = Column.optional(
      "phone",
      "phone 1,telephone,telephone number,phone number,mobile,mobile phone,mobile number,cell,"
          + "cell phone,téléphone,téléphone 1,téléphone portable,portable,numéro de téléphone,"
          + "teléfono,teléfono 1,móvil,celular");
  static final Column PHONE2 = Column.optional(
      "phone2",
      "second phone,other phone,home phone,alternate phone,satellite phone,téléphone 2,"
          + "autre téléphone,deuxième téléphone,teléfono 2,otro teléfono,segundo teléfono");
  static final Column DUTY_STATION = Column.optional(
      "duty_station",
      "duty location,work location,workplace,post location,lieu d'affectation,"
          + "ville d'affectation,lieu de travail,lugar de destino,lugar de trabajo,destino");
  static final Column DUTY_COUNTRY = Column.optional(
      "duty_country",
      "duty station country,country,country of assignment,country of duty station,pays,"
          + "pays d'affectation,país,país de destino");
  static final Column RESIDENCE = Column.optional(
      "residence",
      "home,residence city,city of residence,place of residence,home city,résidence,"
          + "lieu de résidence,domicile,residencia,lugar de residencia,domicilio");
  static final Column RESIDENCE_COUNTRY = Column.optional(
      "residence_country",
      "country of residence,home country,pays de résidence,país de residencia");
  static final Column RESIDENCE_LAT =
      Column.optional("residence_lat", "latitude,lat,residence latitude,home latitude,latitud");
  static final Column RESIDENCE_LON = Column.optional(
      "residence_lon", "longitude,lon,lng,long,residence longitude,home longitude,longitud");
  static final Column HEAD = Column.optional(
      "head_of_household",
      "household head,head of household number,head,dependant of,dependent of,depends on,"
          + "chef de famille,chef de ménage,personne à charge de,jefe de hogar,jefe de familia");
  static final Column FROM = Column.optional(
      "from",
      "since,start,start date,entry on duty,eod,arrival,arrival date,depuis,du,date de début,"
          + "date d'arrivée,desde,fecha de inicio,fecha de llegada");
  static final Column UNTIL = Column.optional(
      "until",
      "to,end,end date,departure,departure date,contract end,au,jusqu'au,date de fin,"
          + "date de départ,hasta,fecha de fin,fecha de salida");

  static final List<Column> ALL = List.of(
      NUMBER,
      ORGANISATION,
      NAME,
      GIVEN_NAME,
      FAMILY_NAME,
      CATEGORY,
      LANGUAGE,
      UNIT,
      EMAIL,
      PHONE,
      PHONE2,
      DUTY_STATION,
      DUTY_COUNTRY,
      RESIDENCE,
      RESIDENCE_COUNTRY,
      RESIDENCE_LAT,
      RESIDENCE_LON,
      HEAD,
      FROM,
      UNTIL);

  private PeopleColumns() {}
}
