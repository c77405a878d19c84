package org.safeconduct.premises.imports;

import java.util.List;
import org.safeconduct.people.lists.Column;
import org.safeconduct.people.lists.PlaceColumns;

/// The columns of a list of premises, under the names that lists in English, French and Spanish
/// give them.
final class PremisesColumns {
  static final Column NUMBER = Column.required(
      "number",
      "id,no,code,identifier,premises id,premises number,premises code,building id,building number,"
          + "building code,site id,site code,numéro,identifiant,numéro du bâtiment,code du site,"
          + "número,identificador,número de edificio");
  static final Column NAME = Column.optional(
      "name",
      "premises,premises name,building,building name,site,site name,nom,nom du bâtiment,bâtiment,"
          + "locaux,nombre,edificio,nombre del edificio");
  static final Column KIND = Column.optional(
      "kind", "type,premises type,building type,use,usage,catégorie,type de bâtiment,tipo,uso");
  static final Column ORGANISATION = Column.optional(
      "organisation",
      "organization,org,entity,agency,organisation code,organization code,entité,organisme,"
          + "organización,entidad,organismo,agencia");
  static final Column PLACE =
      Column.optional("place", "city,town,location,lieu,ville,localité,lugar,ciudad,localidad");
  static final Column COUNTRY = Column.optional("country", "country code,pays,país");
  static final Column LATITUDE = Column.optional("latitude", "lat,latitud");
  static final Column LONGITUDE = Column.optional("longitude", "lon,long,lng,longitud");
  static final Column ADDRESS = Column.optional(
      "address", "street,street address,postal address,adresse,rue,dirección,domicilio");
  static final Column CAPACITY = Column.optional(
      "capacity", "max occupancy,maximum occupancy,places,capacité,capacidad,aforo");
  static final Column OCCUPANTS = Column.optional(
      "occupants",
      "staff,staff numbers,occupant numbers,people,personnel,occupants du bâtiment,ocupantes,"
          + "personal");

  static final PlaceColumns STAY = new PlaceColumns(PLACE, COUNTRY, LATITUDE, LONGITUDE);

  static final List<Column> ALL = List.of(
      NUMBER,
      NAME,
      KIND,
      ORGANISATION,
      PLACE,
      COUNTRY,
      LATITUDE,
      LONGITUDE,
      ADDRESS,
      CAPACITY,
      OCCUPANTS);

  private PremisesColumns() {}
}
