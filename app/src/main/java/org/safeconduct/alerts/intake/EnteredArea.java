package org.safeconduct.alerts.intake;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// Where an alert that an officer typed in applies; one of the three shapes is there.
///
/// @param description in words
/// @param polygons each in CAP's way of writing it: `lat,lon lat,lon …`
/// @param circle CAP's way of writing it: `lat,lon radius`
/// @param code ISO 3166-1 or 3166-2 of a country or region
record EnteredArea(
    String description,
    List<String> polygons,
    @Nullable String circle,
    @Nullable String code) {

  EnteredArea {
    polygons = List.copyOf(polygons);
  }

  static EnteredArea polygons(String description, List<String> polygons) {
    return new EnteredArea(description, polygons, null, null);
  }

  static EnteredArea circle(String description, double latitude, double longitude, double km) {
    return new EnteredArea(description, List.of(), latitude + "," + longitude + " " + km, null);
  }

  static EnteredArea code(String description, String code) {
    return new EnteredArea(description, List.of(), null, code);
  }

  void write(XMLStreamWriter xml, String namespace) throws XMLStreamException {
    xml.writeStartElement(namespace, "area");
    element(xml, namespace, "areaDesc", description);
    for (var polygon : polygons) element(xml, namespace, "polygon", polygon);
    if (circle != null) element(xml, namespace, "circle", circle);
    if (code != null) {
      xml.writeStartElement(namespace, "geocode");
      element(xml, namespace, "valueName", "ISO 3166");
      element(xml, namespace, "value", code);
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static void element(XMLStreamWriter xml, String namespace, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(namespace, name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
