package org.safeconduct.alerts.cap;

import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.safeconduct.alerts.Fault;

/// A document read safely: no document type, no entity but XML's own five, nothing from
/// outside.
///
/// @param root the outermost element as far as it could be read, null if there is none
/// @param faults why the document cannot be trusted; empty if it is well-formed
public record XmlDocument(@Nullable XmlElement root, List<Fault> faults) {
  private static final int DEEPEST = 200;
  private static final int MOST_ELEMENTS = 500_000;
  private static final XMLInputFactory FACTORY = factory();

  /// Reads the bytes.
  ///
  /// @param charset how the characters are written, null if the document itself says so
  public static XmlDocument read(byte[] bytes, @Nullable Charset charset) {
    var text = XmlText.read(bytes, charset);
    return text.fault() == null
        ? new Builder().read(text)
        : new XmlDocument(null, List.of(text.fault()));
  }

  /// Whether it is well-formed and has no document type declaration.
  public boolean isSound() {
    return faults.isEmpty();
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setXMLReporter((_, _, _, _) -> {});
    return factory;
  }

  private static final class Builder {
    private final List<Fault> faults = new ArrayList<>();
    private final List<XmlElement> open = new ArrayList<>();
    private @Nullable XmlElement root;
    private int elements;

    XmlDocument read(XmlText text) {
      try {
        var reader = FACTORY.createXMLStreamReader(new StringReader(text.characters()));
        while (reader.hasNext() && !isTooComplex(reader)) take(reader, reader.next(), text);
      } catch (XMLStreamException broken) {
        if (faults.isEmpty()) faults.add(notWellFormed(broken));
      }
      return new XmlDocument(root, List.copyOf(faults));
    }

    private void take(XMLStreamReader reader, int event, XmlText text) {
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> start(reader);
        case XMLStreamConstants.END_ELEMENT -> open.removeLast();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (!open.isEmpty()) open.getLast().add(reader.getText());
        }
        case XMLStreamConstants.DTD -> faults.add(text.faultAt("document-type", "<!DOCTYPE"));
        default -> {}
      }
    }

    private void start(XMLStreamReader reader) {
      var parent = open.isEmpty() ? null : open.getLast();
      var namespace = Objects.requireNonNullElse(reader.getNamespaceURI(), "");
      int column = Math.max(1, column(reader.getLocation()) - lengthOfTag(reader));
      var element = new XmlElement(
          parent, namespace, reader.getLocalName(), line(reader.getLocation()), column);
      for (int i = 0; i < reader.getAttributeCount(); i++)
        if (reader.getAttributeNamespace(i) == null)
          element.attribute(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
      if (root == null) root = element;
      open.add(element);
      elements++;
    }

    /// The parser only knows where a tag ends; this is how long it is, written without frills.
    private static int lengthOfTag(XMLStreamReader reader) {
      var prefix = Objects.requireNonNullElse(reader.getPrefix(), "");
      int length = reader.getLocalName().length() + 2 + lengthOfPrefix(prefix);
      for (int i = 0; i < reader.getAttributeCount(); i++)
        length += reader.getAttributeLocalName(i).length()
            + lengthOfPrefix(Objects.requireNonNullElse(reader.getAttributePrefix(i), ""))
            + reader.getAttributeValue(i).length()
            + 4;
      for (int i = 0; i < reader.getNamespaceCount(); i++)
        length += "xmlns".length()
            + lengthOfPrefix(Objects.requireNonNullElse(reader.getNamespacePrefix(i), ""))
            + Objects.requireNonNullElse(reader.getNamespaceURI(i), "").length()
            + 4;
      return length;
    }

    private static int lengthOfPrefix(String prefix) {
      return prefix.isEmpty() ? 0 : prefix.length() + 1;
    }

    private boolean isTooComplex(XMLStreamReader reader) {
      if (open.size() <= DEEPEST && elements <= MOST_ELEMENTS) return false;
      var place = reader.getLocation();
      faults.add(
          new Fault("too-complex", line(place), column(place), "", String.valueOf(elements)));
      return true;
    }

    private static Fault notWellFormed(XMLStreamException broken) {
      var place = broken.getLocation();
      var words =
          Objects.requireNonNullElse(broken.getMessage(), "").replaceFirst("(?s).*Message: ", "");
      return new Fault("not-well-formed", line(place), column(place), "", words.strip());
    }

    private static int line(@Nullable Location place) {
      return place == null ? 0 : Math.max(0, place.getLineNumber());
    }

    private static int column(@Nullable Location place) {
      return place == null ? 0 : Math.max(0, place.getColumnNumber());
    }
  }
}
