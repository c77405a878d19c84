package org.safeconduct.alerts.cap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One element of a document, with the place where it stands.
public final class XmlElement {
  private final @Nullable XmlElement parent;
  private final String namespace;
  private final String name;
  private final int line;
  private final int column;
  private final Map<String, String> attributes = new LinkedHashMap<>(0);
  private final List<XmlElement> children = new ArrayList<>(0);
  private final StringBuilder text = new StringBuilder(0);

  XmlElement(@Nullable XmlElement parent, String namespace, String name, int line, int column) {
    this.parent = parent;
    this.namespace = namespace;
    this.name = name;
    this.line = line;
    this.column = column;
    if (parent != null) parent.children.add(this);
  }

  void add(String characters) {
    text.append(characters);
  }

  void attribute(String attribute, String value) {
    attributes.put(attribute, value);
  }

  /// The namespace, blank for none.
  public String namespace() {
    return namespace;
  }

  /// The name without prefix.
  public String name() {
    return name;
  }

  /// Where its start tag begins, from 1.
  public int line() {
    return line;
  }

  /// Where its start tag begins in that line, from 1.
  public int column() {
    return column;
  }

  /// Its own text without that of its children, blanks around it taken off.
  public String text() {
    return text.toString().strip();
  }

  /// The value of an attribute without namespace, blank if missing.
  public String attribute(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  /// All attributes without namespace.
  Map<String, String> attributes() {
    return attributes;
  }

  /// Its children in the document's order.
  public List<XmlElement> children() {
    return children;
  }

  /// Its children of that name, in whatever namespace.
  public List<XmlElement> children(String wanted) {
    return children.stream().filter(it -> it.name.equals(wanted)).toList();
  }

  /// The text of the first child of that name, blank if there is none.
  public String childText(String wanted) {
    return children.stream()
        .filter(it -> it.name.equals(wanted))
        .findFirst()
        .map(XmlElement::text)
        .orElse("");
  }

  /// The outermost elements below this one that pass the test, in the document's order.
  public List<XmlElement> outermost(Predicate<XmlElement> test) {
    return children.stream()
        .flatMap(it -> test.test(it) ? Stream.of(it) : it.outermost(test).stream())
        .toList();
  }

  /// The way to it from the root, for instance `/alert/info[2]/area`; numbers where it has
  /// sisters of the same name.
  public String path() {
    if (parent == null) return "/" + name;
    var sisters = parent.children(name);
    return parent.path()
        + "/"
        + name
        + (sisters.size() > 1 ? "[" + (sisters.indexOf(this) + 1) + "]" : "");
  }

  /// Its XML, complete by itself: it can be read again without what stood around it.
  public String toXml() {
    var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    write(xml, "");
    return xml.toString();
  }

  private void write(StringBuilder xml, String outerNamespace) {
    xml.append('<').append(name);
    if (!namespace.equals(outerNamespace)) attribute(xml, "xmlns", namespace);
    attributes.forEach((attribute, value) -> attribute(xml, attribute, value));
    xml.append('>').append(escaped(text.toString()));
    for (var child : children) child.write(xml, namespace);
    xml.append("</").append(name).append('>');
  }

  private static void attribute(StringBuilder xml, String attribute, String value) {
    xml.append(' ').append(attribute).append("=\"").append(escaped(value)).append('"');
  }

  private static String escaped(String plain) {
    return plain
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("\r", "&#13;");
  }
}
