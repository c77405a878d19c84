package org.safeconduct.governance.imports;

import java.util.List;
import org.safeconduct.people.lists.Column;
import org.safeconduct.people.lists.PlaceColumns;

/// The columns of a list of warden zones, under the names that lists in English, French and
/// Spanish give them.
final class ZoneColumns {
  static final Column CODE = Column.required(
      "code",
      "zone,zone code,zone id,zone number,id,no,number,warden zone,code de zone,numéro de zone,"
          + "îlot,code de l'îlot,"
          + "código,código de zona,zona");
  static final Column NAME = Column.optional(
      "name", "zone name,nom,nom de la zone,nom de l'îlot,nombre,nombre de la zona");
  static final Column ORGANISATION = Column.optional(
      "organisation",
      "organization,org,entity,agency,organisation code,organization code,entité,organisme,"
          + "organización,entidad,organismo,agencia");
  static final Column AREA = Column.optional(
      "area",
      "boundary,polygon,wkt,geojson,geometry,geom,shape,périmètre,limites,polygone,límites,"
          + "polígono");
  static final Column LATITUDE = Column.optional("latitude", "lat,latitud");
  static final Column LONGITUDE = Column.optional("longitude", "lon,long,lng,longitud");
  static final Column RADIUS = Column.optional("radius_km", "radius,rayon,rayon km,radio,radio km");
  static final Column PLACE =
      Column.optional("place", "city,town,location,lieu,ville,localité,lugar,ciudad,localidad");
  static final Column COUNTRY = Column.optional("country", "country code,pays,país");
  static final Column ASSEMBLY_POINT = Column.optional(
      "assembly_point",
      "assembly,meeting point,rallying point,point de rassemblement,punto de reunión");

  static final PlaceColumns POINT = new PlaceColumns(PLACE, COUNTRY, LATITUDE, LONGITUDE);

  static final List<Column> ALL = List.of(
      CODE, NAME, ORGANISATION, AREA, LATITUDE, LONGITUDE, RADIUS, PLACE, COUNTRY, ASSEMBLY_POINT);

  private ZoneColumns() {}
}
