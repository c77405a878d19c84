package org.safeconduct.people.lists.workbook;

import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.lists.UnreadableList;

/// Walks through a part in XML: no document type, no entity but XML's own five, nothing from
/// outside. Elements are told by their names without namespace, because the two editions of the
/// format have different ones.
final class PartXml {
  private static final int DEEPEST = 100;
  private static final XMLInputFactory FACTORY = factory();

  private final XMLStreamReader in;
  private int depth;

  PartXml(InputStream part) {
    try {
      in = FACTORY.createXMLStreamReader(part);
    } catch (XMLStreamException damaged) {
      throw new UnreadableList("workbook-damaged");
    }
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setXMLReporter((_, _, _, _) -> {});
    return factory;
  }

  /// What comes next.
  enum Step {
    START,
    TEXT,
    END,
    DONE
  }

  /// Moves on.
  ///
  /// @throws UnreadableList if there is a document type, or this is no XML
  Step next() {
    try {
      while (in.hasNext()) {
        var step = step(in.next());
        if (step != null) return step;
      }
      return Step.DONE;
    } catch (XMLStreamException damaged) {
      throw new UnreadableList("workbook-damaged");
    }
  }

  private @Nullable Step step(int event) {
    return switch (event) {
      case XMLStreamConstants.START_ELEMENT -> {
        if (++depth > DEEPEST) throw new UnreadableList("workbook-damaged");
        yield Step.START;
      }
      case XMLStreamConstants.END_ELEMENT -> {
        depth--;
        yield Step.END;
      }
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
        Step.TEXT;
      case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
        throw new UnreadableList("workbook-document-type");
      default -> null;
    };
  }

  /// The name of the element that starts or ends here.
  String name() {
    return in.getLocalName();
  }

  /// An attribute of the element that starts here, whatever its namespace.
  @Nullable
  String attribute(String name) {
    for (int i = 0; i < in.getAttributeCount(); i++)
      if (in.getAttributeLocalName(i).equals(name)) return in.getAttributeValue(i);
    return null;
  }

  /// The same as a number.
  ///
  /// @return `otherwise` if there is none
  int number(String name, int otherwise) {
    var value = attribute(name);
    if (value == null) return otherwise;
    try {
      return Integer.parseInt(value.strip());
    } catch (NumberFormatException damaged) {
      throw new UnreadableList("workbook-damaged");
    }
  }

  /// Adds the text that stands here.
  void text(LimitedText text) {
    text.add(in.getTextCharacters(), in.getTextStart(), in.getTextLength());
  }
}
