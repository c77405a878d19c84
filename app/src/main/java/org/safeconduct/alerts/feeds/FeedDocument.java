package org.safeconduct.alerts.feeds;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.safeconduct.alerts.cap.CapReader;
import org.safeconduct.alerts.cap.XmlElement;

/// An Atom (RFC 4287) or RSS feed, read for the alerts that it holds or points to.
///
/// @param root of the document
record FeedDocument(XmlElement root) {

  /// One item of a feed.
  ///
  /// @param title for people
  /// @param key what makes it this item in this version
  /// @param alerts the alerts that stand in it, complete XML each
  /// @param link where its alert may be found if none stands in it
  record Item(String title, String key, List<String> alerts, Optional<URI> link) {}

  static boolean isFeed(XmlElement root) {
    return root.name().equals("feed")
        || root.name().equals("rss")
        || root.name().equals("RDF");
  }

  /// Its items in order; an alert that stands outside of every item is an item of its own.
  ///
  /// @param base where the feed was found: links may be relative
  List<Item> items(URI base) {
    var entries = root.outermost(FeedDocument::isItem);
    var strays = root.outermost(it -> isItem(it) || CapReader.isAlert(it)).stream()
        .filter(CapReader::isAlert)
        .map(FeedDocument::stray);
    return Stream.concat(entries.stream().map(it -> item(it, base)), strays).toList();
  }

  private static boolean isItem(XmlElement element) {
    return element.name().equals("entry") || element.name().equals("item");
  }

  private static Item stray(XmlElement alert) {
    var xml = alert.toXml();
    return new Item(alert.childText("identifier"), xml, List.of(xml), Optional.empty());
  }

  private static Item item(XmlElement item, URI base) {
    var alerts =
        item.outermost(CapReader::isAlert).stream().map(XmlElement::toXml).toList();
    var link = alerts.isEmpty() ? link(item, base) : Optional.<URI>empty();
    var version = Stream.of("title", "id", "guid", "updated", "pubDate", "modified", "date")
        .map(item::childText);
    var key = alerts.isEmpty()
        ? String.join("\n", version.toList()) + "\n" + link.map(URI::toString).orElse("")
        : String.join("\n", alerts);
    return new Item(item.childText("title"), key, alerts, link);
  }

  private static Optional<URI> link(XmlElement item, URI base) {
    var links = item.children("link");
    var said = Stream.of(
            links.stream().filter(it -> it.attribute("type").contains("cap+xml")),
            links.stream().filter(it -> it.attribute("type").endsWith("xml")),
            item.children("enclosure").stream()
                .filter(it -> it.attribute("type").endsWith("xml")),
            links.stream().filter(it -> it.attribute("type").isEmpty()))
        .flatMap(it -> it)
        .map(FeedDocument::target);
    return said.filter(it -> !it.isEmpty()).flatMap(it -> resolved(base, it)).findFirst();
  }

  private static String target(XmlElement link) {
    return Stream.of(link.attribute("href"), link.attribute("url"), link.text())
        .filter(it -> !it.isBlank())
        .findFirst()
        .orElse("");
  }

  private static Stream<URI> resolved(URI base, String link) {
    try {
      return Stream.of(base.resolve(link.strip()));
    } catch (IllegalArgumentException unreadable) {
      return Stream.empty();
    }
  }
}
