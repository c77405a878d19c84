package org.safeconduct.alerts.intake;

import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.safeconduct.alerts.Rating;

/// An alert that an officer typed in, checked and ready to be written as CAP 1.2.
///
/// @param title one line
/// @param description what is known; may be blank
/// @param instruction what people should do; may be blank
/// @param source who says so
/// @param exercise whether nothing has really happened
/// @param rating severity, urgency and alert certainty
/// @param from the first moment, UTC
/// @param until the first moment no longer inside, UTC; null: until somebody lifts it
/// @param area where
record EnteredAlert(
    String title,
    String description,
    String instruction,
    String source,
    boolean exercise,
    Rating rating,
    Instant from,
    @Nullable Instant until,
    EnteredArea area) {
  private static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";
  private static final String SENDER = "safeconduct";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

  /// The alert as a CAP 1.2 document with an identifier of its own.
  ///
  /// @param by the officer's name
  /// @param sent when it is entered, UTC
  /// @param language the language the officer writes in
  String toCap(String by, Instant sent, Locale language) {
    try {
      var text = new StringWriter();
      var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.setDefaultNamespace(NAMESPACE);
      xml.writeStartElement(NAMESPACE, "alert");
      xml.writeDefaultNamespace(NAMESPACE);
      envelope(xml, sent);
      information(xml, by, language);
      xml.writeEndDocument();
      return text.toString();
    } catch (XMLStreamException cannotHappenInMemory) {
      throw new IllegalStateException(cannotHappenInMemory);
    }
  }

  private void envelope(XMLStreamWriter xml, Instant sent) throws XMLStreamException {
    write(xml, "identifier", "urn:uuid:" + UUID.randomUUID());
    write(xml, "sender", SENDER);
    write(xml, "sent", time(sent.truncatedTo(ChronoUnit.SECONDS)));
    write(xml, "status", exercise ? "Exercise" : "Actual");
    write(xml, "msgType", "Alert");
    write(xml, "source", source);
    write(xml, "scope", "Private");
  }

  private void information(XMLStreamWriter xml, String by, Locale language)
      throws XMLStreamException {
    xml.writeStartElement(NAMESPACE, "info");
    write(xml, "language", language.toLanguageTag());
    write(xml, "category", "Security");
    write(xml, "event", title);
    write(xml, "urgency", rating.urgency().word());
    write(xml, "severity", Rating.word(rating.severity()));
    write(xml, "certainty", rating.certainty().word());
    write(xml, "onset", time(from));
    write(xml, "expires", until == null ? "" : time(until));
    write(xml, "senderName", by);
    write(xml, "headline", title);
    write(xml, "description", description);
    write(xml, "instruction", instruction);
    area.write(xml, NAMESPACE);
    xml.writeEndElement();
  }

  private static String time(Instant moment) {
    return TIME.format(moment) + "+00:00";
  }

  private static void write(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    if (text.isBlank()) return;
    xml.writeStartElement(NAMESPACE, name);
    xml.writeCharacters(text.replaceAll("[\\p{Cc}&&[^\\t\\n]]", ""));
    xml.writeEndElement();
  }
}
